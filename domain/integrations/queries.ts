import type { Authority } from "#domain/organizer/authority";
import { db, type Prisma } from "#lib/db";
import { notFound } from "#lib/errors";
import type { DeliveryView, TokenView, WebhookView } from "./schema.ts";

export async function listTokens(by: Authority): Promise<TokenView[]> {
  return db.apiToken.findMany({
    where: { organisationId: by.organisationId },
    select: {
      id: true,
      name: true,
      createdAt: true,
      expiresAt: true,
      scopes: true,
      lastUsedOn: true,
      revokedAt: true,
    },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
  });
}

const webhookSelect = {
  id: true,
  url: true,
  events: true,
  createdAt: true,
  failingSince: true,
  disabledAt: true,
  disabledFor: true,
} satisfies Prisma.WebhookSelect;

export function listWebhooks({ organisationId }: Authority): Promise<WebhookView[]> {
  return db.webhook.findMany({
    where: { organisationId },
    select: webhookSelect,
    orderBy: { createdAt: "asc" },
  });
}

export async function getWebhook({ organisationId }: Authority, id: string): Promise<WebhookView> {
  return (await db.webhook.findFirst({ where: { id, organisationId }, select: webhookSelect })) ?? notFound();
}

const PAGE = 25;

/** The messages of a webhook, the newest first. */
export async function listDeliveries({ organisationId }: Authority, webhookId: string, page: number) {
  const rows: DeliveryView[] = await db.webhookDelivery.findMany({
    where: { webhookId, webhook: { organisationId } },
    select: {
      id: true,
      event: true,
      payload: true,
      attempts: true,
      lastStatus: true,
      lastFailure: true,
      createdAt: true,
      nextAt: true,
      deliveredAt: true,
      failedAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
  });
  return { deliveries: rows.slice(0, PAGE), more: rows.length > PAGE };
}
