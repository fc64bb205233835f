import { type Database, db } from "#lib/db";
import { inTransaction } from "#lib/transaction";

type Person = { organisationId: string; emailIndex: Uint8Array<ArrayBuffer> };

// What waits to be sent goes first, so that nothing leaves while the rest is being erased.
const steps: readonly ((database: Database, person: Person) => Promise<unknown>)[] = [
  (database, { organisationId, emailIndex }) =>
    database.emailLetter.deleteMany({ where: { organisationId, supporterIndex: emailIndex } }),
  (database, person) => database.mail.deleteMany({ where: person }),
  (database, person) => database.reminder.deleteMany({ where: person }),
  (database, person) => database.manageLink.deleteMany({ where: person }),
  (database, person) => database.signature.deleteMany({ where: person }),
  (database, { organisationId, emailIndex }) =>
    database.paperSignature.updateMany({
      where: { emailIndex, sheet: { organisationId } },
      data: { name: null, emailIndex: null, country: null },
    }),
  (database, person) =>
    database.suppression.deleteMany({ where: { ...person, reason: { in: ["BOUNCE", "UNSUBSCRIBE"] } } }),
];

/**
 * Erases a person from an organisation's data. Each step is a transaction that bears repetition, so a run that was cut
 * off is simply run again. Afterwards only the request itself remains, as a keyed hash, to be replayed over a restored
 * backup. A paper signature stays counted: the sheet exists.
 */
export async function erasePerson(erasureId: string, now = new Date()): Promise<void> {
  const erasure = await db.erasure.findUnique({
    where: { id: erasureId },
    select: { organisationId: true, emailIndex: true },
  });
  if (!erasure) return;
  for (const step of steps) await inTransaction((database) => step(database, erasure));
  await db.erasure.update({ where: { id: erasureId }, data: { completedAt: now } });
}

/** Repeats every erasure there ever was: after a backup has been restored. Returns how many were repeated. */
export async function replayErasures(): Promise<number> {
  const erasures = await db.erasure.findMany({ select: { id: true, completedAt: true } });
  for (const { id, completedAt } of erasures) await erasePerson(id, completedAt ?? new Date());
  return erasures.length;
}
