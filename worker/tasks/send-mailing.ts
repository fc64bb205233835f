import { sendBatch } from "#domain/updates/send-batch";
import { tendMailings } from "#domain/updates/tend-mailings";
import type { Tasks } from "#lib/jobs";

/** One batch of a mailing; it queues the next one. */
export async function sendMailing({ mailingId }: Tasks["send-mailing"]): Promise<void> {
  await sendBatch(mailingId);
}

export async function tend(): Promise<void> {
  await tendMailings();
}
