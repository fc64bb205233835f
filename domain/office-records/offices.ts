import { addressOn, emailOn, holderOn, phoneOn } from "#domain/campaigns/office-on-day";
import type { Authority, OwnedCampaignId, OwnedOfficeId } from "#domain/organizer/authority";
import { dayOf } from "#lib/clock";
import { db, type Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";
import { isFresh } from "./freshness.ts";
import { digestOf, toFields } from "./office-words.ts";
import type { OfficeDetails, OfficeSummary } from "./schema.ts";

/** What an office's summary is made from. */
export const officeSelect = {
  slug: true,
  establishedOn: true,
  abolishedOn: true,
  windowLinesA4: true,
  windowLinesLetter: true,
  translations: true,
  abolitionSource: true,
  successor: { select: { slug: true, translations: { select: { locale: true, name: true } } } },
  tenures: { include: { translations: true } },
  addresses: { include: { city: { include: { names: true } } } },
  phones: true,
  emails: true,
  recipients: { select: { campaign: { select: { slug: true, asOf: true, sample: true } } } },
} satisfies Prisma.OfficeSelect;

type OfficeRow = Prisma.OfficeGetPayload<{ select: typeof officeSelect }>;

/** Offices of an organisation with what stands on the day that their letters are dated by. */
export async function listOffices(by: Authority, locale: Locale): Promise<OfficeSummary[]> {
  const offices = await db.office.findMany({
    where: { organisationId: by.organisationId },
    select: officeSelect,
    orderBy: { slug: "asc" },
  });
  return offices.map((office) => summaryOf(office, locale));
}

/** One office with all its dated records, the present ones first. */
export async function getOffice(officeId: OwnedOfficeId, locale: Locale): Promise<OfficeDetails> {
  const office = await db.office.findUniqueOrThrow({ where: { id: officeId }, select: officeSelect });
  const { emails, phones, addresses, tenures, abolishedOn, abolitionSource, successor } = office;
  return {
    ...summaryOf(office, locale),
    words: toFields(office),
    seen: digestOf(office),
    abolished: abolishedOn && {
      on: abolishedOn,
      source: abolitionSource,
      successor: successor && { slug: successor.slug, name: nameIn(successor, locale) },
    },
    records: {
      emails: byAge(emails),
      phones: byAge(phones),
      addresses: byAge(addresses),
      tenures: byAge(tenures),
    },
  };
}

export function summaryOf(office: OfficeRow, locale: Locale): OfficeSummary {
  const day = dayOfLetters(office);
  const current = {
    email: emailOn(office, day) as OfficeRow["emails"][number] | null,
    phone: phoneOn(office, day) as OfficeRow["phones"][number] | null,
    address: addressOn(office, day) as OfficeRow["addresses"][number] | null,
    tenure: holderOn(office, day) as OfficeRow["tenures"][number] | null,
  };
  const records = Object.values(current).filter((record) => record !== null);
  const sample = office.recipients.some(({ campaign }) => campaign.sample);
  return {
    slug: office.slug,
    name: nameIn(office, locale),
    dated: office.recipients.find(({ campaign }) => campaign.asOf)?.campaign.asOf ?? null,
    day,
    current,
    sample,
    stale: !sample && records.some(({ lastVerifiedAt }) => !isFresh(lastVerifiedAt)),
    verifiedAt: records.map(({ lastVerifiedAt }) => lastVerifiedAt).sort(oldestFirst)[0] ?? null,
  };
}

/** A campaign about the past dates its letters then: what an organizer enters for it has to stand on that day. */
export function dayOfLetters({ recipients }: { recipients: { campaign: { asOf: Date | null } }[] }): Date {
  return recipients.find(({ campaign }) => campaign.asOf)?.campaign.asOf ?? dayOf(new Date());
}

function nameIn(office: { slug: string; translations: { locale: Locale; name: string }[] }, locale: Locale) {
  return office.translations.find((each) => each.locale === locale)?.name ?? office.slug;
}

function oldestFirst(a: Date | null, b: Date | null): number {
  return (a?.getTime() ?? 0) - (b?.getTime() ?? 0);
}

function byAge<T extends { validFrom: Date | null }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (b.validFrom?.getTime() ?? 0) - (a.validFrom?.getTime() ?? 0));
}

/** All offices of an organisation, to choose one of them. */
export async function listOfficeChoices(by: Authority, locale: Locale) {
  const offices = await db.office.findMany({
    where: { organisationId: by.organisationId },
    select: { slug: true, translations: { select: { locale: true, name: true } } },
    orderBy: { slug: "asc" },
  });
  return offices.map((office) => ({ slug: office.slug, name: nameIn(office, locale) }));
}

/** Names by slug of all offices that a campaign's organisation keeps. */
export async function listOfficeNames(
  campaignId: OwnedCampaignId,
  locale: Locale,
): Promise<Map<string, string>> {
  const offices = await db.office.findMany({
    where: { organisation: { campaigns: { some: { id: campaignId } } } },
    select: { slug: true, translations: { where: { locale }, select: { name: true } } },
  });
  return new Map(offices.map(({ slug, translations }) => [slug, translations[0]?.name ?? slug]));
}
