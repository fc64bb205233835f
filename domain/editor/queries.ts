import { getCounts } from "#domain/campaigns/counts";
import { pauseReasons } from "#domain/campaigns/schema";
import { campaignMoves } from "#domain/campaigns/states";
import type { OwnedCampaignId, OwnedOrganisationId } from "#domain/organizer/authority";
import { openOrganizerEmail } from "#lib/auth";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { nextPause } from "./next-pause.ts";
import { localesOn } from "./publish-checklist.ts";
import { readContent } from "./read-content.ts";
import {
  type CampaignDetails,
  type Content,
  type EditorView,
  isSection,
  type VersionLine,
} from "./schema.ts";

const titles = { select: { locale: true, title: true } } as const;

/** Campaigns of organisations that passed the gate, with their counts: the newest first. */
export async function listCampaigns(organisations: OwnedOrganisationId[], locale: Locale) {
  const campaigns = await db.campaign.findMany({
    where: { organisationId: { in: organisations } },
    select: {
      id: true,
      organisationId: true,
      slug: true,
      state: true,
      sample: true,
      appealsBefore: true,
      reviewBy: true,
      translations: titles,
    },
    orderBy: { createdAt: "desc" },
  });
  return Promise.all(
    campaigns.map(async ({ id, translations, appealsBefore, reviewBy, ...campaign }) => ({
      ...campaign,
      pausesAfter: campaign.state === "ACTIVE" ? nextPause({ appealsBefore, reviewBy }, new Date()) : null,
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

/** What the pages of the editor begin from. */
export async function getEditor(campaignId: OwnedCampaignId, locale: Locale): Promise<EditorView> {
  const [campaign, content] = await Promise.all([
    db.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: {
        slug: true,
        state: true,
        translations: true,
        versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      },
    }),
    readContent(db, campaignId),
  ]);
  const { slug, state, translations, versions } = campaign;
  return {
    slug,
    state,
    title: titleIn(translations, locale) || slug,
    version: versions[0]?.number ?? 0,
    content,
    on: localesOn(translations),
    reviews: translations.flatMap(({ locale: language, reviewedAt, reviewedVersion }) =>
      reviewedAt ? [{ language, reviewedAt, reviewedVersion }] : [],
    ),
  };
}

const VERSIONS_PAGE = 50;
const author = { select: { id: true, emailSealed: true } } as const;

/** The newest first; `page` counts from one. */
export async function listVersions(campaignId: OwnedCampaignId, page: number) {
  const rows = await db.campaignVersion.findMany({
    where: { campaignId },
    orderBy: { number: "desc" },
    omit: { content: true },
    include: { author },
    skip: (page - 1) * VERSIONS_PAGE,
    take: VERSIONS_PAGE + 1,
  });
  return { more: rows.length > VERSIONS_PAGE, versions: rows.slice(0, VERSIONS_PAGE).map(toVersionLine) };
}

/** A version with its content and that of the one before; null when there is no such number. */
export async function findVersion(campaignId: OwnedCampaignId, number: number) {
  const rows = await db.campaignVersion.findMany({
    where: { campaignId, number: { in: [number, number - 1] } },
    include: { author },
  });
  const row = rows.find((each) => each.number === number);
  if (!row) return null;
  const before = rows.find((each) => each.number === number - 1);
  return {
    line: toVersionLine(row),
    content: row.content as Content,
    before: (before?.content as Content | undefined) ?? null,
  };
}

type VersionRow = Omit<VersionLine, "who" | "sections"> & {
  sections: string[];
  author: { id: string; emailSealed: Uint8Array | null } | null;
};

function toVersionLine({
  author: by,
  number,
  createdAt,
  summary,
  sections,
  restoredFrom,
}: VersionRow): VersionLine {
  const who = by?.emailSealed ? openOrganizerEmail(by.id, by.emailSealed) : null;
  return { number, createdAt, summary, sections: sections.filter(isSection), restoredFrom, who };
}

export function titleIn(translations: readonly { locale: Locale; title: string }[], locale: Locale): string {
  const own = translations.find((each) => each.locale === locale)?.title;
  return own || (translations.find(({ title }) => title)?.title ?? "");
}
