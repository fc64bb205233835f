import type { Database } from "#lib/db";
import type { OutboundResult } from "#lib/outbound";
import { inTransaction } from "#lib/transaction";
import { FAILING_MS, nextAttempt } from "./backoff.ts";
import { tellOwnersOfWebhook } from "./notices.ts";
import { queueAttempt } from "./queue-delivery.ts";

type Settling = { deliveryId: string; result: OutboundResult; now?: Date };

/** 410: the receiver asks for no more (Standard Webhooks, "Best practices"; RFC 9110 15.5.11). */
const GONE = 410;

/**
 * Records how an attempt ended, and queues the next one. A webhook that has taken nothing for three days is switched off
 * when a message is given up, and one that answers 410 at once; the owners are told by mail.
 */
export function settleDelivery({ deliveryId, result, now = new Date() }: Settling): Promise<void> {
  return inTransaction(async (database) => {
    await database.$queryRaw`select id from webhook_deliveries where id = ${deliveryId}::uuid for update`;
    const delivery = await database.webhookDelivery.findUnique({
      where: { id: deliveryId, deliveredAt: null },
      select: { webhookId: true, attempts: true },
    });
    if (!delivery) return;
    const attempts = delivery.attempts + 1;
    const tried = { attempts, lastStatus: result.ok ? result.status : null };
    if (result.ok && result.status >= 200 && result.status < 300) {
      await database.webhookDelivery.update({
        where: { id: deliveryId },
        data: { ...tried, lastFailure: null, nextAt: null, deliveredAt: now },
      });
      await database.webhook.update({ where: { id: delivery.webhookId }, data: { failingSince: null } });
      return;
    }
    const gone = result.ok && result.status === GONE;
    const nextAt = gone ? null : nextAttempt(attempts, now);
    const lastFailure = result.ok ? "status" : result.failure;
    await database.webhookDelivery.update({
      where: { id: deliveryId },
      data: { ...tried, lastFailure, nextAt, failedAt: nextAt ? null : now },
    });
    await noteFailure(database, delivery.webhookId, { gone, givenUp: !nextAt, now });
    if (nextAt) await queueAttempt(database, deliveryId, nextAt);
  });
}

type Failure = { gone: boolean; givenUp: boolean; now: Date };

async function noteFailure(database: Database, id: string, { gone, givenUp, now }: Failure) {
  await database.webhook.updateMany({ where: { id, failingSince: null }, data: { failingSince: now } });
  if (!givenUp) return;
  const since = gone ? now : new Date(now.getTime() - FAILING_MS);
  const { count } = await database.webhook.updateMany({
    where: { id, disabledAt: null, failingSince: { lte: since } },
    data: { disabledAt: now, disabledFor: "failing" },
  });
  if (count > 0) await tellOwnersOfWebhook(database, id);
}
