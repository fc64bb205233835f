import type { Database } from "#lib/db";

/**
 * Forgets a confirmed signer's address as soon as nothing needs it: no updates were asked for and no comment waits for
 * a decision that its author is told. To be called after each change of one of these.
 */
export async function dropUnneededAddress(database: Database, signatureId: string): Promise<void> {
  await database.signature.updateMany({
    where: {
      id: signatureId,
      confirmedAt: { not: null },
      updatesConsentedAt: null,
      OR: [{ comment: null }, { comment: { state: { not: "PENDING" } } }],
    },
    data: { email: null },
  });
}
