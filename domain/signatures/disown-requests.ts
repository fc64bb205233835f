import type { Database } from "#lib/db";
import type { Person } from "./person.ts";

/** "It wasn't me": deletes what was asked for with an address and never confirmed. */
export async function disownRequests(
  database: Database,
  { organisationId, emailIndex }: Person,
): Promise<void> {
  await database.signature.deleteMany({ where: { organisationId, emailIndex, confirmedAt: null } });
}
