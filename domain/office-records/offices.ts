import { addressOn, emailOn, holderOn, phoneOn } from "#domain/campaigns/office-on-day";
import type { Authority, OwnedCampaignId, OwnedOfficeId } from "#domain/organizer/authority";
import { dayOf } from "#lib/clock";
import { db, type Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";
import { isFresh } from "./freshness.ts";
import type { OfficeDetails, OfficeSummary } from "./schema.ts";

const select = {
  slug: true,
  establishedOn: true,
  abolishedOn: true,
  windowLinesA4: true,
  windowLinesLetter: true,
  translations: { select: { locale: true, name: true } },
  tenures: { include: { translations: { select: { locale: true, name: true } } } },
  addresses: { include: { city: { include: { names: true } } } },
  phones: true,
  emails: true,
  recipients: { select: { campaign: { select: { slug: true, asOf: true, sample: true } } } },
} satisfies Prisma.OfficeSelect;

type OfficeRow = Prisma.OfficeGetPayload<{ select: typeof select }>;

/** Offices of an organisation with what stands on the day that their letters are dated by. */
export async function listOffices(by: Authority, locale: Locale): Promise<OfficeSummary[]> {
  const offices = await db.office.findMany({
    where: { organisationId: by.organisationId },
    select,
    orderBy: { slug: "asc" },
  });
  return offices.map((office) => summaryOf(office, locale));
}

/** One office with all its dated records, the present ones first. */
export async function getOffice(officeId: OwnedOfficeId, locale: Locale): Promise<OfficeDetails> {
  const office = await db.office.findUniqueOrThrow({ where: { id: officeId }, select });
  const { emails, phones, addresses, tenures } = office;
  return {
    ...summaryOf(office, locale),
    records: {
      emails: byAge(emails),
      phones: byAge(phones),
      addresses: byAge(addresses),
      tenures: byAge(tenures),
    },
  };
}

export async function listCities(by: Authority, locale: Locale) {
  const cities = await db.city.findMany({
    where: { organisationId: by.organisationId },
    select: { slug: true, names: { orderBy: { validFrom: "desc" }, take: 1 } },
    orderBy: { slug: "asc" },
  });
  return cities.map(({ slug, names }) => ({ value: slug, label: names[0]?.[locale] ?? slug }));
}

function summaryOf(office: OfficeRow, locale: Locale): OfficeSummary {
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
    name: office.translations.find((each) => each.locale === locale)?.name ?? office.slug,
    dated: office.recipients.find(({ campaign }) => campaign.asOf)?.campaign.asOf ?? null,
    day,
    current,
    sample,
    stale: !sample && records.some(({ lastVerifiedAt }) => !isFresh(lastVerifiedAt)),
    verifiedAt: records.map(({ lastVerifiedAt }) => lastVerifiedAt).sort(oldestFirst)[0] ?? null,
  };
}

/** A campaign about the past dates its letters then: what an organizer enters for it has to stand on that day. */
function dayOfLetters({ recipients }: OfficeRow): Date {
  return recipients.find(({ campaign }) => campaign.asOf)?.campaign.asOf ?? dayOf(new Date());
}

function oldestFirst(a: Date | null, b: Date | null): number {
  return (a?.getTime() ?? 0) - (b?.getTime() ?? 0);
}

function byAge<T extends { validFrom: Date | null }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (b.validFrom?.getTime() ?? 0) - (a.validFrom?.getTime() ?? 0));
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
