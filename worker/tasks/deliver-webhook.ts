import { prepareDelivery } from "#domain/integrations/prepare-delivery";
import { settleDelivery } from "#domain/integrations/settle-delivery";
import { tellWebhooks } from "#domain/integrations/tell-webhooks";
import { warnOfExpiry } from "#domain/integrations/warn-of-expiry";
import type { Tasks } from "#lib/jobs";
import { log } from "#lib/log";
import { postOutbound } from "#lib/outbound";

/** One attempt at a message to a webhook. Cut off before it is settled, it is repeated with the same id. */
export async function deliverWebhook({ deliveryId }: Tasks["deliver-webhook"]): Promise<void> {
  const delivery = await prepareDelivery(deliveryId);
  if (!delivery) return;
  const { url, ...message } = delivery;
  await settleDelivery({ deliveryId, result: await postOutbound(url, message) });
}

export async function tell(): Promise<void> {
  const told = await tellWebhooks();
  if (told > 0) log.info({ told }, "webhooks are being told");
}

export async function warn(): Promise<void> {
  const warned = await warnOfExpiry();
  if (warned > 0) log.info({ warned }, "tokens are about to expire");
}
