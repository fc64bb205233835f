import { closeLetter } from "#domain/delivery/settle-letter";
import { db } from "#lib/db";
import { inTransaction } from "#lib/transaction";

/**
 * Stops what was on its way when the backup was made. What of it arrived since, nobody can tell: no letter to an office is sent
 * again, each loses its text, and its writer is told, unless the letter still waited for them: then its link leads nowhere; news stop where the backup has them, and an organizer decides
 * whether they go on, to some for the second time, or end. Bears repetition.
 */
export async function stopRestored(now = new Date()): Promise<{ letters: number; mailings: number }> {
  const mailings = await db.mailing.updateMany({
    where: { finishedAt: null, stoppedAt: null },
    data: { stoppedAt: now },
  });
  return { letters: await stopLetters(now), mailings: mailings.count };
}

/** PARKED ones may have been tried again since, and those that waited for their writer confirmed. */
async function stopLetters(now: Date): Promise<number> {
  const waiting = await db.emailLetter.updateMany({
    where: { state: "AWAITING_CONFIRMATION" },
    data: { state: "EXPIRED", content: null, supporterEmail: null, settledAt: now },
  });
  const letters = await db.emailLetter.findMany({
    where: { state: { in: ["QUEUED", "SENDING", "PARKED"] } },
    select: { id: true },
  });
  for (const { id } of letters) {
    await inTransaction(async (database) => {
      await database.emailLetter.updateMany({
        where: { id, state: { in: ["QUEUED", "PARKED"] } },
        data: { state: "SENDING" },
      });
      await closeLetter(database, { emailLetterId: id, state: "UNKNOWN", status: null, now });
    });
  }
  return letters.length + waiting.count;
}
