import type { Database } from "#lib/db";

/**
 * Forgets a confirmed signer's address as soon as nothing needs it: no updates were asked for, and no comment waits for a
 * decision that its author is told, or for the end of the time in which the author may have it looked at again. To be
 * called after each change of one of these; when that time has passed, the purge does the same.
 */
export async function dropUnneededAddress(
  database: Database,
  signatureId: string,
  now = new Date(),
): Promise<void> {
  await database.signature.updateMany({
    where: {
      id: signatureId,
      confirmedAt: { not: null },
      updatesConsentedAt: null,
      OR: [{ comment: null }, { comment: { state: "PUBLISHED" } }, { comment: { finalAt: { lte: now } } }],
    },
    data: { email: null },
  });
}
