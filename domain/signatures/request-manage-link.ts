import { queueMail } from "#domain/outbox/queue-mail";
import { db } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { emailIndexOf } from "./email-index.ts";
import type { RequestManageLink } from "./schema.ts";

/**
 * Queues a mail with a fresh manage link for each organisation of this instance. The worker sends it only where the
 * address is known, so the answer is the same for all.
 */
export async function requestManageLink({ email, locale }: RequestManageLink): Promise<void> {
  const organisations = await db.organisation.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  await inTransaction(async (database) => {
    for (const { id: organisationId } of organisations) {
      const emailIndex = await emailIndexOf(organisationId, email);
      await queueMail(database, { organisationId, kind: "MANAGE_LINK", locale, email, emailIndex });
    }
  });
}
