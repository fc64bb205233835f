import { getCounts } from "#domain/campaigns/counts";
import { pauseReasons } from "#domain/campaigns/schema";
import { campaignMoves } from "#domain/campaigns/states";
import type { OwnedCampaignId, OwnedOrganisationId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { CampaignDetails } from "./schema.ts";

const titles = { select: { locale: true, title: true } } as const;

/** Campaigns of organisations that passed the gate, with their counts: the newest first. */
export async function listCampaigns(organisations: OwnedOrganisationId[], locale: Locale) {
  const campaigns = await db.campaign.findMany({
    where: { organisationId: { in: organisations } },
    select: { id: true, organisationId: true, slug: true, state: true, sample: true, translations: titles },
    orderBy: { createdAt: "desc" },
  });
  return Promise.all(
    campaigns.map(async ({ id, translations, ...campaign }) => ({
      ...campaign,
      campaignId: id as OwnedCampaignId,
      title: titleIn(translations, locale) || campaign.slug,
      counts: await getCounts(id),
    })),
  );
}

/** What the page of a campaign shows to its organizers. */
export async function getCampaign(campaignId: OwnedCampaignId, locale: Locale): Promise<CampaignDetails> {
  const { translations, ...campaign } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      slug: true,
      state: true,
      sample: true,
      pausedFor: true,
      asOf: true,
      appealsBefore: true,
      reviewBy: true,
      publishedAt: true,
      closedAt: true,
      consentRecordedAt: true,
      benefitHarmRecordedAt: true,
      consentNote: true,
      translations: { select: { locale: true, title: true, reviewedAt: true, disabledAt: true } },
    },
  });
  const languages = translations.map(({ title: _, ...translation }) => translation);
  const title = titleIn(translations, locale) || campaign.slug;
  const pausedFor = pauseReasons.find((reason) => reason === campaign.pausedFor) ?? null;
  return { ...campaign, pausedFor, languages, title, moves: campaignMoves[campaign.state] };
}

export function titleIn(translations: readonly { locale: Locale; title: string }[], locale: Locale): string {
  return (translations.find((each) => each.locale === locale) ?? translations[0])?.title ?? "";
}
