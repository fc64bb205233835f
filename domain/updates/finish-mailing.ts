import type { Database, MailState } from "#lib/db";

/** What came of the mails so far. `waiting` are those that wait for another day, which are among the `open` ones. */
export type MailingTally = { sent: number; failed: number; skipped: number; open: number; waiting: number };

export async function tallyMailing(database: Database, mailingId: string): Promise<MailingTally> {
  const [rows, waiting] = await Promise.all([
    database.mail.groupBy({ by: ["state"], where: { mailingId, settledAt: { not: null } }, _count: true }),
    database.mail.aggregate({
      where: { mailingId, settledAt: null },
      _count: { _all: true, postponedTo: true },
    }),
  ]);
  const of = (...states: MailState[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { _count }) => sum + _count, 0);
  return {
    sent: of("SENT"),
    failed: of("FAILED", "UNKNOWN"),
    skipped: of("SUPPRESSED"),
    open: waiting._count._all,
    waiting: waiting._count.postponedTo,
  };
}

/**
 * Closes a mailing of which every mail is settled, with its figures: the mails' rows go a week later. Else says whether
 * mails are on their way, or all that is left waits for another day.
 */
export async function finishMailing(
  database: Database,
  mailingId: string,
  now: Date,
): Promise<"finished" | "sending" | "waiting"> {
  const { sent, failed, skipped, open, waiting } = await tallyMailing(database, mailingId);
  if (open > 0) return open > waiting ? "sending" : "waiting";
  await database.mailing.updateMany({
    where: { id: mailingId, finishedAt: null },
    data: { finishedAt: now, stoppedAt: null, addressedAt: now, sent, failed, skipped },
  });
  return "finished";
}
