import { leaveToOrganizer } from "#domain/delivery/settle-letter";
import { endMail, lastState } from "#domain/delivery/settle-mail";
import { type Database, db } from "#lib/db";
import { listPoisonMail, type PoisonJob, removeJobs } from "#lib/jobs";

/**
 * Takes mails and letters whose jobs have failed too often out of the queue and leaves them to an organizer. A letter
 * whose end had been about to leave is in doubt. Returns how many there were.
 */
export async function parkPoisonMail(now = new Date()): Promise<number> {
  const jobs = await listPoisonMail(db);
  for (const job of jobs) {
    await db.$transaction(async (database) => {
      await parkMessage(database, job, now);
      await removeJobs(database, [job.id]);
    });
  }
  return jobs.length;
}

async function parkMessage(database: Database, { mailId, emailLetterId }: PoisonJob, now: Date) {
  if (mailId) return parkMail(database, mailId, now);
  if (emailLetterId) return parkLetter(database, emailLetterId);
}

async function parkMail(database: Database, mailId: string, now: Date) {
  const mail = await database.mail.findUnique({
    where: { id: mailId, settledAt: null, NOT: { state: "PARKED" } },
    select: { kind: true },
  });
  if (mail) await endMail(mailId, lastState(mail.kind), { status: null, reason: "fault" }, now, database);
}

async function parkLetter(database: Database, emailLetterId: string) {
  await database.$queryRaw`select id from email_letters where id = ${emailLetterId}::uuid for update`;
  const letter = await database.emailLetter.findUnique({
    where: { id: emailLetterId, state: { in: ["QUEUED", "SENDING"] } },
    select: { id: true, expiresAt: true, handedOverAt: true },
  });
  if (!letter) return;
  const state = letter.handedOverAt ? "UNKNOWN" : "PARKED";
  const reason = letter.handedOverAt ? "broken-off" : "fault";
  await leaveToOrganizer(database, letter, { state, status: null, reason });
}
