import { type CountedKind, type Counts, countOfKind } from "#domain/campaigns/schema";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { type Dimension, UNKNOWN } from "./schema.ts";

/** One raw figure, before anything is hidden: it never leaves domain/statistics. */
export type RawCell = { metric: keyof Counts; by: Dimension; key: string; count: number };

type Row = { by: Dimension; key: string | null; count: number };

/** Confirmed signatures of the days before `today` (midnight UTC), one scan for all dimensions. */
export async function countSignatures(campaignId: OwnedCampaignId, today: Date): Promise<RawCell[]> {
  const rows = await db.$queryRaw<Row[]>`
    with counted as (
      select (confirmed_at at time zone 'UTC')::date::text as day, country::text, locale::text, source,
        case when display = 'FULL_NAME' and full_name_confirmed_at is null then 'ANONYMOUS' else display::text end as display
      from signatures
      where campaign_id = ${campaignId}::uuid and confirmed_at < ${today}
        and withdrawn_at is null and invalidated_at is null)
    select case when grouping(day) = 0 then 'day' when grouping(country) = 0 then 'country'
        when grouping(locale) = 0 then 'language' when grouping(display) = 0 then 'display' else 'source' end as by,
      coalesce(day, country, locale, display, source) as key, count(*)::int as count
    from counted group by grouping sets ((day), (country), (locale), (display), (source)) order by by, key`;
  return rows.map(({ by, key, count }) => ({
    metric: "signaturesConfirmed",
    by,
    key: key ?? UNKNOWN,
    count,
  }));
}

/** Entries of the ledger of the days before `today`, one scan for all kinds and dimensions. */
export async function countLedger(campaignId: OwnedCampaignId, today: Date): Promise<RawCell[]> {
  const rows = await db.$queryRaw<(Row & { kind: CountedKind })[]>`
    with counted as (
      select entry.kind::text, entry.day::text, entry.country::text, entry.language::text, entry.channel, office.slug as office
      from ledger_entries entry join offices office on office.id = entry.office_id
      where entry.campaign_id = ${campaignId}::uuid and entry.day < ${today}::date
        and entry.kind::text = any(${Object.keys(countOfKind)}))
    select kind, count(*)::int as count,
      case when grouping(day) = 0 then 'day' when grouping(country) = 0 then 'country'
        when grouping(language) = 0 then 'language' when grouping(office, channel) = 0 then 'office-channel'
        when grouping(office) = 0 then 'office' else 'channel' end as by,
      coalesce(day, country, language, case when grouping(office, channel) = 0 then office || '/' || channel end,
        office, channel) as key
    from counted
    group by grouping sets ((kind, day), (kind, country), (kind, language), (kind, office), (kind, channel), (kind, office, channel))
    order by kind, by, key`;
  return rows.map(({ kind, by, key, count }) => ({
    metric: countOfKind[kind],
    by,
    key: key ?? UNKNOWN,
    count,
  }));
}
