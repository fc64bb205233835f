import { randomUUID } from "node:crypto";
import { recordAudit } from "#domain/organizer/audit";
import type { CampaignClaim } from "#domain/organizer/authority";
import { queueMail } from "#domain/outbox/queue-mail";
import { emailIndexOf } from "#domain/signatures/email-index";
import { addDays } from "#lib/clock";
import { seal } from "#lib/crypto";
import { db, isUniqueViolation } from "#lib/db";
import { attempt } from "#lib/rate-limits";
import { findChosenOffices, unknownOffice } from "./chosen-offices.ts";
import type { InviteReaderInput } from "./schema.ts";

/** How long the question can be answered. */
export const QUESTION_DAYS = 7;
/** One organisation's questions a day: nobody's mailbox is filled in its name. */
const limit = { name: "digest-questions", points: 30, duration: 24 * 60 * 60 };

/**
 * Asks an address outside the organisation by one mail whether it would like the digest. Until somebody there says yes
 * nothing else is sent; a question that nobody answers goes with its address after a week.
 */
export async function askReader({ campaignId, by, input }: CampaignClaim & { input: InviteReaderInput }) {
  const { organisationId } = by;
  if ((await attempt(limit, organisationId)) > 0)
    return { ok: false, reason: "too-many-asked", status: 429 } as const;
  try {
    return await db.$transaction(async (tx) => {
      const officeIds = await findChosenOffices(tx, campaignId, input.offices);
      if (!officeIds) return unknownOffice;
      const emailIndex = await emailIndexOf(organisationId, input.email, tx);
      const now = new Date();
      await tx.digestReader.deleteMany({
        where: { campaignId, emailIndex, confirmedAt: null, askedUntil: { lt: now } },
      });
      const id = randomUUID();
      const { campaign } = await tx.digestReader.create({
        data: {
          ...{ id, organisationId, campaignId, emailIndex },
          email: seal(input.email, `digest_readers.email:${id}`),
          ...{ locale: input.language, period: input.period, askedUntil: addDays(now, QUESTION_DAYS) },
          offices: { create: officeIds.map((officeId) => ({ officeId })) },
        },
        select: { campaign: { select: { slug: true } } },
      });
      await queueMail(tx, {
        ...{ organisationId, kind: "DIGEST_REQUESTED", locale: input.language },
        ...{ email: input.email, emailIndex, campaignId, digestReaderId: id },
      });
      const after = { offices: input.offices, period: input.period };
      await recordAudit(tx, by, { action: "digest.reader-asked", subject: campaign.slug, after });
      return { ok: true } as const;
    });
  } catch (error) {
    if (isUniqueViolation(error))
      return { ok: false, reason: "reader-already", field: "email", status: 409 } as const;
    throw error;
  }
}
