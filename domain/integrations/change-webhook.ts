import { type AuditAction, recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { addDays } from "#lib/clock";
import { type Database, db, type Prisma } from "#lib/db";
import { notFound } from "#lib/errors";
import { queueAttempt, queueDelivery } from "./queue-delivery.ts";
import { TEST_EVENT, type WebhookEvent } from "./schema.ts";
import { newSecret, openSecret, sealPreviousSecret, sealSecret } from "./webhook-secret.ts";

type Owned = { by: Authority; id: string };
type Row = Prisma.WebhookGetPayload<object>;

/** What the webhook is told. */
export function chooseEvents(owned: Owned, events: WebhookEvent[]) {
  return change(owned, "webhook.changed", async (tx, { id, events: before }) => {
    await tx.webhook.update({ where: { id }, data: { events } });
    return { before: { events: before }, after: { events } };
  });
}

/** Nothing is sent, also what waits, until it is switched on again. */
export function switchOff(owned: Owned) {
  return change(owned, "webhook.changed", async (tx, { id }) => {
    const data = { disabledAt: new Date(), disabledFor: "by-organizer" };
    await tx.webhook.updateMany({ where: { id, disabledAt: null }, data });
    return { after: { disabled: true } };
  });
}

/** What has changed meanwhile is told as one difference; messages that were not given up go on. */
export function switchOn(owned: Owned) {
  return change(owned, "webhook.changed", async (tx, { id }) => {
    await tx.webhook.update({
      where: { id },
      data: { disabledAt: null, disabledFor: null, failingSince: null },
    });
    const waiting = { webhookId: id, deliveredAt: null, failedAt: null };
    const open = await tx.webhookDelivery.findMany({ where: waiting, select: { id: true } });
    for (const delivery of open) await queueAttempt(tx, delivery.id, new Date());
    return { after: { disabled: false } };
  });
}

/** A new secret. For a day the old one signs as well, so that the receiver can change over without losing a message. */
export async function rotateSecret(owned: Owned) {
  const secret = newSecret();
  const changed = await change(owned, "webhook.rotated", async (tx, webhook) => {
    const { id } = webhook;
    const previous = openSecret(id, webhook.secret);
    await tx.webhook.update({
      where: { id },
      data: {
        secret: sealSecret(id, secret),
        previousSecret: sealPreviousSecret(id, previous),
        previousUntil: addDays(new Date(), 1),
      },
    });
    return {};
  });
  return { ...changed, secret } as const;
}

export function removeWebhook(owned: Owned) {
  return change(owned, "webhook.removed", async (tx, { id, events }) => {
    await tx.webhook.delete({ where: { id } });
    return { before: { events } };
  });
}

/** A message of its own, to see that address and secret are right. */
export function sendTest(owned: Owned) {
  return change(owned, "webhook.resent", async (tx, { id }) => {
    await queueDelivery(tx, { webhookId: id, event: TEST_EVENT, data: {}, now: new Date() });
    return { after: { event: TEST_EVENT } };
  });
}

/** The same message once more, with the same id, whatever became of it. Its attempts begin anew. */
export function resendDelivery(owned: Owned, deliveryId: string) {
  return change(owned, "webhook.resent", async (tx, { id }) => {
    const now = new Date();
    const where = { id: deliveryId, webhookId: id };
    const { count } = await tx.webhookDelivery.updateMany({
      where,
      data: { deliveredAt: null, failedAt: null, attempts: 0, nextAt: now },
    });
    if (count === 0) notFound();
    await queueAttempt(tx, deliveryId, now);
    const { event } = await tx.webhookDelivery.findFirstOrThrow({ where, select: { event: true } });
    return { after: { event, delivery: deliveryId } };
  });
}

type Told = { before?: Prisma.InputJsonValue; after?: Prisma.InputJsonValue };

/** One of another organisation does not exist. The audit log names its host: a path may hold a key. */
async function change(
  { by, id }: Owned,
  action: AuditAction,
  run: (tx: Database, webhook: Row) => Promise<Told>,
) {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from webhooks where id = ${id}::uuid for update`;
    const webhook = await tx.webhook.findFirst({ where: { id, organisationId: by.organisationId } });
    if (!webhook) notFound();
    const told = await run(tx, webhook);
    await recordAudit(tx, by, { action, subject: new URL(webhook.url).host, ...told });
    return { ok: true } as const;
  });
}
