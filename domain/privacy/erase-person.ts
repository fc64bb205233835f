import { limits } from "#domain/delivery/limits";
import { QUESTION_DAYS } from "#domain/digests/ask-reader";
import { countPaper } from "#domain/paper/count-paper";
import { addDays } from "#lib/clock";
import { type Database, db } from "#lib/db";
import { dropJobs } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";

type Person = { organisationId: string; emailIndex: Uint8Array<ArrayBuffer> };
/** What came after the erasure was done is left alone: the person has come back. */
type Scope = Person & { until: Date | undefined };
type Step = (database: Database, scope: Scope) => Promise<unknown>;

// What waits to be sent goes first, so that nothing leaves while the rest is being erased.
const steps: readonly Step[] = [
  eraseLetters,
  // Before the mails, because its day turns a reminder into one.
  (database, { until, ...person }) => database.reminder.deleteMany({ where: person }),
  eraseMails,
  (database, { until, ...person }) =>
    database.digestReader.deleteMany({
      where: { ...person, askedUntil: until && { lte: addDays(until, QUESTION_DAYS) } },
    }),
  (database, { until, ...person }) =>
    database.manageLink.deleteMany({
      where: { ...person, expiresAt: until && { lte: addDays(until, limits.manageLinkDays) } },
    }),
  eraseSignatures,
  erasePaper,
  (database, { until, ...person }) =>
    database.suppression.deleteMany({
      where: { ...person, reason: { in: ["BOUNCE", "UNSUBSCRIBE"] }, createdOn: before(until) },
    }),
];

async function eraseLetters(database: Database, { organisationId, emailIndex, until }: Scope) {
  const letters = await database.emailLetter.findMany({
    where: { organisationId, supporterIndex: emailIndex, createdAt: before(until) },
    select: { id: true },
  });
  const ids = letters.map(({ id }) => id);
  await database.emailLetter.deleteMany({ where: { id: { in: ids } } });
  await dropJobs(database, "emailLetterId", ids);
}

async function eraseSignatures(database: Database, { until, ...person }: Scope) {
  const signature = { ...person, consentedAt: before(until) };
  const comments = await database.comment.findMany({ where: { signature }, select: { id: true } });
  await database.signature.deleteMany({ where: signature });
  await dropJobs(
    database,
    "commentId",
    comments.map(({ id }) => id),
  );
}

/** A line on paper is struck: it holds nothing any more, and counts no more than the signature online that goes too. */
async function erasePaper(database: Database, { organisationId, emailIndex, until }: Scope) {
  const where = { emailIndex, sheet: { organisationId, enteredAt: before(until) } };
  const lines = await database.paperSignature.findMany({
    where,
    select: { sheet: { select: { campaignId: true } } },
  });
  for (const campaignId of [...new Set(lines.map(({ sheet }) => sheet.campaignId))].sort()) {
    await database.$queryRaw`select id from campaigns where id = ${campaignId}::uuid for no key update`;
    await database.paperSignature.updateMany({
      where: { ...where, sheet: { ...where.sheet, campaignId } },
      data: { nameHash: null, emailIndex: null, duplicateOf: null, struckAt: new Date() },
    });
    await countPaper(database, campaignId);
  }
}

async function eraseMails(database: Database, { until, ...person }: Scope) {
  const where = { ...person, createdAt: before(until) };
  const ids = (await database.mail.findMany({ where, select: { id: true } })).map(({ id }) => id);
  await database.mail.deleteMany({ where: { id: { in: ids } } });
  await dropJobs(database, "mailId", ids);
}

function before(until: Date | undefined) {
  return until && { lte: until };
}

/**
 * Erases a person from an organisation's data, with the jobs that wait. Each step is a transaction that bears
 * repetition, so a run that was cut off is simply run again. Afterwards only the request itself remains, as a keyed hash,
 * to be replayed over a restored backup; replayed, it spares what the person did after it was done. A prepared list that
 * held the signature goes with it, by a trigger.
 */
export async function erasePerson(erasureId: string, now = new Date()): Promise<void> {
  const erasure = await db.erasure.findUnique({
    where: { id: erasureId },
    select: { organisationId: true, emailIndex: true, completedAt: true },
  });
  if (!erasure) return;
  const { completedAt, ...person } = erasure;
  const scope = { ...person, until: completedAt ?? undefined };
  for (const step of steps) await inTransaction((database) => step(database, scope));
  if (!completedAt) await db.erasure.update({ where: { id: erasureId }, data: { completedAt: now } });
}
