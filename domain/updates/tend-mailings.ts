import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { queueBatch } from "./mailing-job.ts";
import { endStopped } from "./stop-mailing.ts";

/** News that nobody went on with for so long is none any more, and its mails' rows may go. */
const STOPPED_DAYS = 30;

/** Looks after mailings by the clock: one whose job was lost goes on, one that was left stopped for long is ended. */
export async function tendMailings(now = new Date()): Promise<void> {
  const lost = await db.$queryRaw<{ id: string }[]>`
    select id from mailings where finished_at is null and stopped_at is null
      and not exists (select from graphile_worker.jobs where key = 'mailing:' || mailings.id)`;
  for (const { id } of lost) await inTransaction((database) => queueBatch(database, id));
  const left = await db.mailing.findMany({
    where: { finishedAt: null, stoppedAt: { lt: addDays(now, -STOPPED_DAYS) } },
    select: { id: true },
  });
  for (const { id } of left) await inTransaction((database) => endStopped(database, id));
}
