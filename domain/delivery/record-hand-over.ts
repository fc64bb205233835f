import { db } from "#lib/db";

/**
 * Writes down that the end of a letter is about to leave, for good. Throws when this attempt is no longer the letter's
 * own: a worker that was taken for dead and lives on must not send what another one has begun.
 */
export async function recordHandOver({ emailLetterId, attempt }: { emailLetterId: string; attempt: number }) {
  const { count } = await db.emailLetter.updateMany({
    where: { id: emailLetterId, state: "SENDING", attempts: attempt, handedOverAt: null },
    data: { handedOverAt: new Date() },
  });
  if (count === 0) throw new Error("another worker has this letter");
}
