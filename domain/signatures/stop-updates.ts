import { inTransaction } from "#lib/transaction";
import { dropUnneededAddress } from "./keep-address.ts";
import type { Person } from "./person.ts";

/** No more news about one campaign, or about any. Afterwards the address is gone unless a comment still waits. */
export function stopUpdates({
  person: { organisationId, emailIndex },
  signatureId,
}: {
  person: Person;
  signatureId?: string;
}): Promise<void> {
  return inTransaction(async (database) => {
    const own = { organisationId, emailIndex, ...(signatureId ? { id: signatureId } : {}) };
    await database.signature.updateMany({ where: own, data: { updatesConsentedAt: null } });
    const signatures = await database.signature.findMany({ where: own, select: { id: true } });
    for (const { id } of signatures) await dropUnneededAddress(database, id);
  });
}
