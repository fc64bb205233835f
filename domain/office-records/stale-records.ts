import type { OwnedOrganisationId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { isFresh } from "./freshness.ts";
import { officeSelect, summaryOf } from "./offices.ts";
import { type OfficeSummary, recordKinds, type StaleRecord } from "./schema.ts";

/**
 * Records in use that nobody has checked within the term, those that wait longest first. Records of a sample and of
 * offices that are no more do not count.
 */
export async function listStaleRecords(
  organisations: readonly OwnedOrganisationId[],
  locale: Locale,
): Promise<StaleRecord[]> {
  const offices = await db.office.findMany({
    where: { organisationId: { in: [...organisations] } },
    select: { ...officeSelect, organisation: { select: { slug: true } } },
  });
  const stale = offices.flatMap(({ organisation, ...office }) => {
    const summary = summaryOf(office, locale);
    const gone = office.abolishedOn !== null && office.abolishedOn <= summary.day;
    return summary.sample || gone ? [] : staleOf(summary, organisation.slug);
  });
  return stale.sort((a, b) => (a.checkedAt?.getTime() ?? 0) - (b.checkedAt?.getTime() ?? 0));
}

function staleOf({ slug, name, current }: OfficeSummary, organisation: string): StaleRecord[] {
  return recordKinds.flatMap((kind) => {
    const record = current[kind];
    if (!record || isFresh(record.lastVerifiedAt)) return [];
    const { id, source, lastVerifiedAt } = record;
    return [{ organisation, office: slug, name, kind, id, source, checkedAt: lastVerifiedAt }];
  });
}
