import { type Database, db, type Prisma } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import type { Segment } from "./schema.ts";

/** As in the statistics: a group that is smaller is not told, and nobody can write to it alone. */
export const SMALLEST_GROUP = 10;

/**
 * Who asked for news and stands: what the signature itself says, and nothing else. Whether somebody has written a
 * letter is known of nobody (docs/decisions): the ledger is joined to no signature.
 */
export function audienceWhere(campaignId: string, segment?: Segment): Prisma.SignatureWhereInput {
  return {
    campaignId,
    confirmedAt: { not: null },
    withdrawnAt: null,
    invalidatedAt: null,
    updatesConsentedAt: { not: null },
    email: { not: null },
    ...(segment ? { locale: { in: segment.languages } } : {}),
    ...(segment && segment.countries.length > 0 ? { country: { in: segment.countries } } : {}),
  };
}

/** Whether it leaves out a language or a country. */
export function isPart({ languages, countries }: Segment): boolean {
  return countries.length > 0 || locales.some((locale) => !languages.includes(locale));
}

/** A figure of a part: rounded down to tens, so that two of them subtracted tell nothing of a few persons. */
export function roundDown(count: number): number {
  return Math.floor(count / 10) * 10;
}

export function countAudience(campaignId: string, segment?: Segment, database: Database = db) {
  return database.signature.count({ where: audienceWhere(campaignId, segment) });
}

export type AudienceGroup<Key> = { key: Key; count: number };

/** Everybody who asked, and the groups that are large enough to be told, rounded down. */
export async function describeAudience(campaignId: string) {
  const where = audienceWhere(campaignId);
  const [total, languages, countries] = await Promise.all([
    countAudience(campaignId),
    db.signature.groupBy({ by: ["locale"], where, _count: true }),
    db.signature.groupBy({ by: ["country"], where, _count: true }),
  ]);
  return {
    total,
    languages: told<Locale>(languages.map(({ locale, _count }) => ({ key: locale, count: _count }))),
    countries: told<string>(countries.map(({ country, _count }) => ({ key: country, count: _count }))),
  };
}

function told<Key>(groups: AudienceGroup<Key>[]): AudienceGroup<Key>[] {
  return groups
    .filter(({ count }) => count >= SMALLEST_GROUP)
    .map(({ key, count }) => ({ key, count: roundDown(count) }))
    .sort((a, b) => b.count - a.count);
}
