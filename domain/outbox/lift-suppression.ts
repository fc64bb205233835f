import type { Database } from "#lib/db";

/** Its owner has just used a link that came to it: mail arrives there again, and is wanted. "Never again" stays. */
export async function liftSuppression(
  database: Database,
  { organisationId, emailIndex }: { organisationId: string; emailIndex: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await database.suppression.deleteMany({
    where: { organisationId, emailIndex, reason: { in: ["BOUNCE", "COMPLAINT"] } },
  });
}
