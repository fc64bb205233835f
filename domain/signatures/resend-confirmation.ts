import { findCampaignTerms } from "#domain/campaigns/queries";
import { queueMail } from "#domain/outbox/queue-mail";
import { notFound } from "#lib/errors";
import { inTransaction } from "#lib/transaction";
import { emailIndexOf } from "./email-index.ts";
import type { RequestManageLink } from "./schema.ts";

/**
 * "No mail? Send it again." Queues a mail for the address, whether or not it has signed: the worker, not the answer,
 * knows what there is to say.
 */
export async function resendConfirmation({
  slug,
  input: { email, locale },
}: {
  slug: string;
  input: RequestManageLink;
}): Promise<void> {
  const { id: campaignId, organisationId } = (await findCampaignTerms(slug)) ?? notFound();
  const emailIndex = await emailIndexOf(organisationId, email);
  await inTransaction(async (database) => {
    const signature = await database.signature.findUnique({
      where: { campaignId_emailIndex: { campaignId, emailIndex } },
      select: { id: true },
    });
    await queueMail(database, {
      ...{ organisationId, campaignId, kind: "SIGNATURE_REQUESTED", locale, email, emailIndex },
      signatureId: signature?.id,
    });
  });
}
