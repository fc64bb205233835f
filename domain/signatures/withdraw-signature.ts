import type { Database } from "#lib/db";
import { dropJobs } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";
import type { Person } from "./person.ts";

/** ISO 3166-1 user-assigned: nothing of the country stays either. */
const NOWHERE = "ZZ";

/**
 * Takes a signature back. Afterwards it does not count, its comment is gone, and the row keeps nothing but the keyed
 * hash, so that the person can sign anew; a request that nobody confirmed is deleted. False when there was nothing to
 * take back.
 */
export function withdrawSignature({
  person: { organisationId, emailIndex },
  signatureId,
  now = new Date(),
}: {
  person: Person;
  signatureId: string;
  now?: Date;
}): Promise<boolean> {
  return inTransaction(async (database) => {
    const own = { id: signatureId, organisationId, emailIndex };
    const requests = await database.signature.deleteMany({ where: { ...own, confirmedAt: null } });
    if (requests.count > 0) return true;
    const { count } = await database.signature.updateMany({
      where: { ...own, withdrawnAt: null },
      data: { withdrawnAt: now, ...emptied },
    });
    if (count > 0) await deleteComment(database, signatureId);
    return count > 0;
  });
}

async function deleteComment(database: Database, signatureId: string) {
  const comment = await database.comment.findUnique({ where: { signatureId }, select: { id: true } });
  if (!comment) return;
  await database.comment.deleteMany({ where: { signatureId } });
  await dropJobs(database, "commentId", [comment.id]);
}

const emptied = {
  email: null,
  name: null,
  display: "ANONYMOUS",
  fullNameConfirmedAt: null,
  updatesConsentedAt: null,
  country: NOWHERE,
  source: null,
  domainHash: null,
} as const;
