// Generated campaigns: signatures and letters with every fate that a row can have.
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { countOfKind } from "#domain/campaigns/schema";
import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";

/** The moment at which they are looked at. */
export const now = new Date("2026-03-10T15:00:00Z");
export const today = dayOf(now);

type CampaignOf = { id: string; organisationId: string };

export const signature = fc.record({
  daysAgo: fc.integer({ min: 0, max: 4 }),
  hour: fc.integer({ min: 0, max: 14 }),
  country: fc.constantFrom("DE", "FR", "KZ"),
  locale: fc.constantFrom("en" as const, "ru" as const, "kk" as const),
  display: fc.constantFrom("ANONYMOUS" as const, "FIRST_NAME" as const, "FULL_NAME" as const),
  fullNameConfirmed: fc.boolean(),
  source: fc.constantFrom(null, "leaflet", "friend"),
  fate: fc.constantFrom("stays", "stays", "withdraws", "is fraud", "is erased", "shows more", "signs late"),
});
export type Signature = typeof signature extends fc.Arbitrary<infer T> ? T : never;

export const letter = fc.record({
  daysAgo: fc.integer({ min: 0, max: 4 }),
  office: fc.integer({ min: 0, max: 1 }),
  kind: fc.constantFrom(...(Object.keys(countOfKind) as (keyof typeof countOfKind)[])),
  channel: fc.constantFrom("post", "by-hand"),
  country: fc.constantFrom(null, "DE", "KZ"),
  language: fc.constantFrom(null, "en" as const, "ru" as const),
  personalised: fc.constantFrom(null, true, false),
  fate: fc.constantFrom("stays", "stays", "is taken back", "is reported late"),
});
export type Letter = typeof letter extends fc.Arbitrary<infer T> ? T : never;

export function momentOf({ daysAgo, hour }: Signature): Date {
  return new Date(addDays(today, -daysAgo).getTime() + hour * 3_600_000);
}

export async function sign(campaign: CampaignOf, all: readonly Signature[]): Promise<string[]> {
  const rows = all.map((each) => ({
    ...idsOf(campaign),
    emailIndex: randomBytes(32),
    country: each.country,
    locale: each.locale,
    display: each.display,
    fullNameConfirmedAt: each.fullNameConfirmed ? now : null,
    source: each.source,
    consentVersion: "1",
    consentedAt: now,
    confirmTokenHash: randomBytes(32),
    expiresAt: addDays(now, 7),
    confirmedAt: momentOf(each),
  }));
  return (await db.signature.createManyAndReturn({ data: rows, select: { id: true } })).map(({ id }) => id);
}

export async function write(
  campaign: CampaignOf,
  offices: readonly { id: string }[],
  all: readonly Letter[],
): Promise<string[]> {
  const rows = all.map(({ daysAgo, office, kind, channel, country, language, personalised }) => ({
    ...idsOf(campaign),
    officeId: offices[office]?.id ?? "",
    ...{ kind, channel, country, language, personalised },
    day: addDays(today, -daysAgo),
    tokenHash: randomBytes(32),
  }));
  return (await db.ledgerEntry.createManyAndReturn({ data: rows, select: { id: true } })).map(({ id }) => id);
}

const idsOf = ({ id, organisationId }: CampaignOf) => ({ campaignId: id, organisationId });
