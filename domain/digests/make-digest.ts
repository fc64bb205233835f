import type { DigestText } from "#domain/delivery/schema";
import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { lastDays } from "./digest-days.ts";
import { readDigest } from "./read-digest.ts";
import type { DigestDays, DigestPeriod, DigestQuery } from "./schema.ts";
import { tellDigest } from "./tell-digest.ts";

type Making = {
  campaignId: string;
  period: DigestPeriod;
  days: DigestDays;
  /** Those that are no recipients of the campaign any more are left out. */
  officeIds: readonly string[];
  locale: Locale;
};

/** The digest of some offices in a language, in the order in which the campaign names them. */
export async function makeDigest({ campaignId, locale, ...asked }: Making): Promise<DigestText> {
  const [digest, campaign] = await Promise.all([
    readDigest({ campaignId, ...asked }),
    db.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: {
        slug: true,
        sample: true,
        organisation: { select: { name: true } },
        translations: { where: { locale }, select: { title: true } },
        demands: {
          orderBy: { number: "asc" },
          select: { translations: { where: { locale }, select: { text: true } } },
        },
        recipients: {
          select: {
            office: { select: { slug: true, translations: { where: { locale }, select: { name: true } } } },
          },
        },
      },
    }),
  ]);
  const { slug, sample, organisation, translations, demands, recipients } = campaign;
  const head = {
    sample,
    title: translations[0]?.title || slug,
    organisation: organisation.name,
    demands: demands.flatMap((demand) => demand.translations[0]?.text || []),
    officeNames: new Map(
      recipients.map(({ office }) => [office.slug, office.translations[0]?.name || office.slug]),
    ),
  };
  return tellDigest(digest, head, locale);
}

/** What an address asks for: the last period that the roll-up covers, and all offices where none is named. */
export async function findAsked(
  campaignId: string,
  { period, office, language }: DigestQuery,
  locale: Locale,
  now = new Date(),
): Promise<Making> {
  const [offices, progress] = await Promise.all([
    listDigestOffices(campaignId, locale),
    db.statisticsProgress.findUnique({ where: { campaignId }, select: { through: true } }),
  ]);
  const named = offices.filter(({ slug }) => office.includes(slug));
  return {
    campaignId,
    period,
    days: lastDays(period, progress?.through ?? addDays(dayOf(now), -1)),
    officeIds: (named.length > 0 ? named : offices).map(({ id }) => id),
    locale: language ?? locale,
  };
}

/** Offices that a campaign writes to, in its order. */
export async function listDigestOffices(campaignId: string, locale: Locale) {
  const recipients = await db.recipient.findMany({
    where: { campaignId },
    orderBy: { position: "asc" },
    select: {
      officeId: true,
      office: { select: { slug: true, translations: { where: { locale }, select: { name: true } } } },
    },
  });
  return recipients.map(({ officeId, office: { slug, translations } }) => ({
    id: officeId,
    slug,
    name: translations[0]?.name || slug,
  }));
}
