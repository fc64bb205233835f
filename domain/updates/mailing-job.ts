import type { Database } from "#lib/db";
import { enqueue } from "#lib/jobs";

/** Batches of one mailing follow each other after it. */
export const BATCH_MS = 6_000;
/** How often it is looked at while all that is left waits for another day. */
export const WAITING_MS = 10 * 60_000;

/** At most one batch of a mailing waits in the queue. */
export function queueBatch(database: Database, mailingId: string, runAt = new Date()): Promise<void> {
  return enqueue(database, "send-mailing", { mailingId }, { jobKey: `mailing:${mailingId}`, runAt });
}

/** How many mails of one mailing are under way at once: what its pace allows until the next batch. */
export function batchSize(perMinute: number): number {
  return Math.max(1, Math.ceil((perMinute * BATCH_MS) / 60_000));
}
