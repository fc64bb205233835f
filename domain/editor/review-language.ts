import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { lockContent } from "./store-version.ts";

type Review = {
  campaignId: OwnedCampaignId;
  by: Authority;
  language: Locale;
  version: number;
  reviewed: boolean;
};

/** That a native speaker has read a language, as it stood in the version that the page showed; or that nobody has. */
export async function reviewLanguage({ campaignId, by, language, version, reviewed }: Review) {
  return db.$transaction(async (tx) => {
    const { slug, number } = await lockContent(tx, campaignId);
    if (reviewed && version !== number)
      return { ok: false, reason: "changed-since-reading", status: 409 } as const;
    await tx.campaignTranslation.update({
      where: { campaignId_locale: { campaignId, locale: language } },
      data: reviewed
        ? { reviewedAt: new Date(), reviewedVersion: number || null }
        : { reviewedAt: null, reviewedVersion: null },
    });
    await recordAudit(tx, by, {
      action: "campaign.language-reviewed",
      subject: slug,
      after: { language, reviewed, version: number },
    });
    return { ok: true } as const;
  });
}
