import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { isTryOut } from "#lib/env";
import type { Locale } from "#lib/locales";
import { singleFlight } from "#lib/single-flight";
import type { OwnedCampaignId } from "./authority.ts";
import { type CampaignRecord, readCampaignRecord } from "./campaign-record.ts";
import { toCampaignView } from "./campaign-view.ts";
import { getCounts, getOfficeLoads } from "./counts.ts";
import { movingGoal } from "./goal.ts";
import { inLocale, offeredLocales } from "./languages.ts";
import { toPublicCampaign } from "./public-campaign.ts";
import type { CampaignCard, CampaignState, CampaignView, LiveCounts, PublicCampaign } from "./schema.ts";
import { permissions } from "./states.ts";

type Published = CampaignRecord & { state: Exclude<CampaignState, "DRAFT"> };

const getRecord = singleFlight(1_000, (slug) => readCampaignRecord({ slug }));

/** A public campaign in one language; null for a draft, an unknown slug, and a language it is not offered in. */
export async function findPublicCampaign(slug: string, locale: Locale): Promise<CampaignView | null> {
  const record = await getRecord(slug);
  if (!record || !isPublished(record)) return null;
  const locales = localesOf(record);
  return locales.includes(locale) ? view(record, locale, locales) : null;
}

/**
 * Any campaign as its page would be, for its organizers, read afresh: also a draft, also in a language that is not offered
 * yet. Null when that language has no title.
 */
export async function findCampaignPreview(
  campaignId: OwnedCampaignId,
  locale: Locale,
): Promise<CampaignView | null> {
  const record = await readCampaignRecord({ id: campaignId });
  if (!record || !inLocale(record.translations, locale)?.title) return null;
  return view(record, locale, offeredLocales(record.translations, { tryOut: true }));
}

export async function findCampaignForApi(slug: string): Promise<PublicCampaign | null> {
  const record = await getRecord(slug);
  return record && isPublished(record) ? forApi(record) : null;
}

/** The figures alone, and the next goal: what an open page asks for again and again. */
export async function findLiveCounts(slug: string): Promise<LiveCounts | null> {
  const record = await getRecord(slug);
  if (!record || !isPublished(record)) return null;
  const counts = await getCounts(record.id);
  return { ...counts, goal: movingGoal(counts.signaturesConfirmed, record.signatureGoal) };
}

/** Running campaigns first, then the newest. */
export async function listCampaignsForApi(): Promise<PublicCampaign[]> {
  return Promise.all((await listPublished()).map(forApi));
}

export async function listPublicCampaigns(locale: Locale): Promise<CampaignCard[]> {
  const records = (await listPublished()).filter((record) => localesOf(record).includes(locale));
  return Promise.all(records.map((record) => toCard(record, locale)));
}

/** What never changes of a campaign. Whether it takes signatures is asked where they are written. */
export const getCampaignIdentity = singleFlight(1_000, (slug) =>
  db.campaign.findUnique({
    where: { slug, state: { not: "DRAFT" } },
    select: { id: true, organisationId: true },
  }),
);

/** What commands ask of a campaign before they change anything: read afresh, never remembered. */
export function findCampaignTerms(slug: string) {
  return db.campaign.findUnique({
    where: { slug, state: { not: "DRAFT" } },
    select: { id: true, organisationId: true, state: true, sample: true, commentsOpenedAt: true },
  });
}

const getSlugs = singleFlight(1_000, async () =>
  db.campaign.findMany({
    where: { state: { not: "DRAFT" } },
    orderBy: [{ publishedAt: "desc" }, { slug: "asc" }],
    select: { slug: true },
  }),
);

async function listPublished(): Promise<Published[]> {
  const records = await Promise.all((await getSlugs("")).map(({ slug }) => getRecord(slug)));
  const published = records.filter((record) => record !== null).filter(isPublished);
  return published.sort((a, b) => Number(permissions[b.state].sign) - Number(permissions[a.state].sign));
}

function isPublished(record: CampaignRecord): record is Published {
  return permissions[record.state].public;
}

function localesOf(record: CampaignRecord): Locale[] {
  return offeredLocales(record.translations, { tryOut: isTryOut() });
}

async function view(record: CampaignRecord, locale: Locale, locales: Locale[]) {
  const [counts, loads] = await Promise.all([getCounts(record.id), getOfficeLoads(record.id)]);
  return toCampaignView(record, { locale, locales, today: dayOf(new Date()), counts, loads });
}

async function forApi(record: Published): Promise<PublicCampaign> {
  const counts = await getCounts(record.id);
  return toPublicCampaign(record, { locales: localesOf(record), today: dayOf(new Date()), counts });
}

async function toCard(record: Published, locale: Locale): Promise<CampaignCard> {
  const { slug, state, sample, organisation } = record;
  const { title = "", summary = "" } = inLocale(record.translations, locale) ?? {};
  const { signaturesConfirmed, lettersPrepared } = await getCounts(record.id);
  const may = permissions[state];
  return { slug, state, may, sample, organisation, title, summary, signaturesConfirmed, lettersPrepared };
}
