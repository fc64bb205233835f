import { randomUUID } from "node:crypto";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { checkOutbound, type Network } from "#lib/outbound";
import { listFacts } from "./facts.ts";
import type { NewWebhook } from "./schema.ts";
import { keepMarks } from "./tell-webhooks.ts";
import { newSecret, sealSecret } from "./webhook-secret.ts";

const MAX_WEBHOOKS = 20;

type Making = { by: Authority; network?: Network };

/**
 * Adds a webhook, to a public https address only. It is told what changes from now on. Its secret is returned this once;
 * the database keeps it sealed, because every message is signed with it.
 */
export async function createWebhook({ by, url, events, network }: NewWebhook & Making) {
  const checked = await checkOutbound(url, network);
  if (!checked.ok) return { ok: false, reason: checked.failure, field: "url" } as const;
  const { organisationId } = by;
  const facts = await listFacts(organisationId);
  const id = randomUUID();
  const secret = newSecret();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from organisations where id = ${organisationId}::uuid for update`;
    if ((await tx.webhook.count({ where: { organisationId } })) >= MAX_WEBHOOKS)
      return { ok: false, reason: "too-many-webhooks" } as const;
    const { href } = checked.url;
    await tx.webhook.create({
      data: { id, organisationId, url: href, events, secret: sealSecret(id, secret) },
    });
    await keepMarks(tx, id, facts);
    await recordAudit(tx, by, { action: "webhook.created", subject: checked.url.host, after: { events } });
    return { ok: true, id, secret } as const;
  });
}
