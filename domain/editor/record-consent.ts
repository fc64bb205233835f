import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { ConsentRecord } from "./schema.ts";

type Change = ConsentRecord & { campaignId: OwnedCampaignId; by: Authority };

/** That the person, family or counsel agreed, and that benefit was weighed against harm: when, and in whose words. */
export async function recordConsent({ campaignId, by, consent, benefitHarm, note }: Change) {
  return db.$transaction(async (tx) => {
    const select = { slug: true, consentRecordedAt: true, benefitHarmRecordedAt: true } as const;
    const before = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select });
    const now = new Date();
    await tx.campaign.update({
      where: { id: campaignId },
      data: {
        consentRecordedAt: consent ? (before.consentRecordedAt ?? now) : null,
        benefitHarmRecordedAt: benefitHarm ? (before.benefitHarmRecordedAt ?? now) : null,
        consentNote: note,
      },
    });
    await recordAudit(tx, by, {
      action: "campaign.consent-recorded",
      subject: before.slug,
      before: {
        consent: before.consentRecordedAt !== null,
        benefitHarm: before.benefitHarmRecordedAt !== null,
      },
      after: { consent, benefitHarm },
    });
    return { ok: true } as const;
  });
}
