import { randomUUID } from "node:crypto";
import type { Database, Prisma } from "#lib/db";
import { enqueue } from "#lib/jobs";

type Message = { webhookId: string; event: string; data: Record<string, unknown>; now: Date };

/** Writes a message to a webhook and its job in the caller's transaction. */
export async function queueDelivery(database: Database, { webhookId, event, data, now }: Message) {
  const id = randomUUID();
  const payload = { type: event, timestamp: now.toISOString(), data } as Prisma.InputJsonObject;
  await database.webhookDelivery.create({
    data: { id, webhookId, event, payload, createdAt: now, nextAt: now },
  });
  await queueAttempt(database, id, now);
  return id;
}

/** The next attempt; one that waits already is moved to this moment. */
export function queueAttempt(database: Database, deliveryId: string, runAt: Date): Promise<void> {
  return enqueue(database, "deliver-webhook", { deliveryId }, { jobKey: `delivery:${deliveryId}`, runAt });
}
