import { openReaderAddress } from "#domain/delivery/digest-message";
import type { CampaignClaim } from "#domain/organizer/authority";
import { listTeam } from "#domain/organizer/members";
import { openOrganizerEmail } from "#lib/auth";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { daysFrom } from "./digest-days.ts";
import type { DigestReaderView } from "./schema.ts";

const officesIn = (locale: Locale) =>
  ({
    select: {
      office: { select: { slug: true, translations: { where: { locale }, select: { name: true } } } },
    },
  }) as const;

type OfficeRows = { office: { slug: string; translations: { name: string }[] } }[];
const namesOf = (rows: OfficeRows) =>
  rows.map(({ office: { slug, translations } }) => translations[0]?.name || slug).sort();

/** Who gets the digest of a campaign or has been asked, for those who may send it. */
export async function listReaders(
  { campaignId }: CampaignClaim,
  locale: Locale,
): Promise<DigestReaderView[]> {
  const readers = await db.digestReader.findMany({
    where: { campaignId },
    orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      email: true,
      period: true,
      locale: true,
      confirmedAt: true,
      askedUntil: true,
      organizer: { select: { id: true, emailSealed: true } },
      offices: officesIn(locale),
    },
  });
  return readers.map(({ id, email, organizer, offices, locale: language, ...reader }) => ({
    ...{ id, language, ...reader },
    member: organizer !== null,
    email: organizer?.emailSealed
      ? openOrganizerEmail(organizer.id, organizer.emailSealed)
      : email
        ? openReaderAddress(id, email)
        : "",
    offices: namesOf(offices),
  }));
}

/** Members who do not get it yet. */
export async function listFreeMembers({ campaignId, by }: CampaignClaim) {
  const [team, readers] = await Promise.all([
    listTeam(by),
    db.digestReader.findMany({
      where: { campaignId, organizerId: { not: null } },
      select: { organizerId: true },
    }),
  ]);
  const known = new Set(readers.map(({ organizerId }) => organizerId));
  return team.filter(({ id }) => !known.has(id)).map(({ id, email }) => ({ id, email }));
}

/** What a reader is asked, or gets; null when there is nothing to answer or to stop any more. */
export async function findSubscription(readerId: string, locale: Locale, now = new Date()) {
  const reader = await db.digestReader.findUnique({
    where: { id: readerId },
    select: {
      period: true,
      locale: true,
      confirmedAt: true,
      askedUntil: true,
      organisation: { select: { name: true } },
      campaign: { select: { slug: true, translations: { where: { locale }, select: { title: true } } } },
      offices: officesIn(locale),
    },
  });
  if (!reader || (!reader.confirmedAt && reader.askedUntil <= now)) return null;
  const { period, locale: language, confirmedAt, organisation, campaign, offices } = reader;
  return {
    ...{ period, language },
    agreed: confirmedAt !== null,
    organisation: organisation.name,
    campaign: campaign.translations[0]?.title || campaign.slug,
    offices: namesOf(offices),
  };
}

/** What the worker makes a reader's digest of; null when the reader has gone. */
export async function findDue(readerId: string, from: Date) {
  const reader = await db.digestReader.findUnique({
    where: { id: readerId },
    select: { campaignId: true, period: true, locale: true, offices: { select: { officeId: true } } },
  });
  if (!reader) return null;
  const { offices, ...asked } = reader;
  return {
    ...asked,
    days: daysFrom(asked.period, from),
    officeIds: offices.map(({ officeId }) => officeId),
  };
}
