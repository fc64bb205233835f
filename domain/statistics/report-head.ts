import type { OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";

/** What stands above a report. A campaign without a title in the language bears its slug. */
export async function findReportHead(campaignId: OwnedCampaignId, locale: Locale) {
  const { slug, sample, organisation, translations } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      slug: true,
      sample: true,
      organisation: { select: { name: true } },
      translations: { where: { locale }, select: { title: true } },
    },
  });
  return { title: translations[0]?.title || slug, sample, organisation: organisation.name };
}
