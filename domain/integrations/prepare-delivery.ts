import { db } from "#lib/db";
import { openPreviousSecret, openSecret, signedHeaders } from "./webhook-secret.ts";

export type PreparedDelivery = { url: string; body: string; headers: Record<string, string> };

/** A message ready to be posted, signed for this attempt; null when it is settled or its webhook is switched off. */
export async function prepareDelivery(
  deliveryId: string,
  now = new Date(),
): Promise<PreparedDelivery | null> {
  const delivery = await db.webhookDelivery.findUnique({
    where: { id: deliveryId, deliveredAt: null, failedAt: null, webhook: { disabledAt: null } },
    select: { payload: true, webhook: true },
  });
  if (!delivery) return null;
  const { id, url, secret, previousSecret, previousUntil } = delivery.webhook;
  const secrets = [openSecret(id, secret)];
  if (previousSecret && previousUntil && previousUntil > now)
    secrets.push(openPreviousSecret(id, previousSecret));
  const body = JSON.stringify(delivery.payload);
  return {
    url,
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Qoldau-Webhooks",
      ...signedHeaders({ id: deliveryId, body, at: now }, secrets),
    },
  };
}
