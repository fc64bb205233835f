import { countOfKind } from "#domain/campaigns/schema";
import type { Database } from "#lib/db";
import { UNKNOWN } from "./schema.ts";

/** Days of whom the hours are kept: 48 hours, and then no longer. */
export const HOUR_DAYS = 2;

type Scope = { campaignId: string; days: Date[]; hoursFrom: Date };

/**
 * Counts some days of a campaign anew, one scan of each table for all dimensions. What was counted of them before is
 * replaced; page views are no rows of anything and stay.
 */
export async function countDays(database: Database, scope: Scope): Promise<void> {
  const { campaignId, days, hoursFrom } = scope;
  const counted = ["signaturesConfirmed", "signaturesOnPaper", ...Object.values(countOfKind)];
  await database.$executeRaw`
    delete from statistics_counts where campaign_id = ${campaignId}::uuid and metric = any(${counted})
      and (day = any(${days}::date[]) or (by = 'hour' and day < ${hoursFrom}::date))`;
  await countSignatures(database, scope);
  await countPaperLines(database, scope);
  await countLedger(database, scope);
}

function countSignatures(database: Database, { campaignId, days, hoursFrom }: Scope) {
  return database.$executeRaw`
    with counted as (
      select day, country::text, locale::text as language, coalesce(source, ${UNKNOWN}) as source,
        case when display = 'FULL_NAME' and full_name_confirmed_at is null then 'ANONYMOUS' else display::text end as display,
        case when day >= ${hoursFrom}::date then to_char(confirmed_at at time zone 'UTC', 'HH24') end as hour
      from unnest(${days}::date[]) as day join signatures on campaign_id = ${campaignId}::uuid
        and confirmed_at >= day::timestamp at time zone 'UTC' and confirmed_at < (day + 1)::timestamp at time zone 'UTC'
      where withdrawn_at is null and invalidated_at is null),
    split as (
      select case when grouping(country) = 0 then 'country' when grouping(language) = 0 then 'language'
          when grouping(source) = 0 then 'source' when grouping(display) = 0 then 'display'
          when grouping(hour) = 0 then 'hour' else 'day' end as by,
        coalesce(country, language, source, display, hour) as key, day, count(*) as count
      from counted group by grouping sets ((day), (day, country), (day, language), (day, source), (day, display), (day, hour)))
    insert into statistics_counts (campaign_id, metric, by, day, key, count)
    select ${campaignId}::uuid, 'signaturesConfirmed', by, day, coalesce(key, ''), count from split
    where by = 'day' or key is not null`;
}

/** The day on which a second person confirmed the sheet, and the sheet's language: more is not kept of who signed it. */
function countPaperLines(database: Database, { campaignId, days }: Scope) {
  return database.$executeRaw`
    with counted as (
      select day, batch.language::text as language
      from unnest(${days}::date[]) as day join paper_sheets sheet on sheet.campaign_id = ${campaignId}::uuid
          and verified_at >= day::timestamp at time zone 'UTC' and verified_at < (day + 1)::timestamp at time zone 'UTC'
        join paper_batches batch on batch.id = sheet.batch_id
        join paper_signatures line on line.sheet_id = sheet.id
      where sheet.state = 'CONFIRMED' and line.duplicate_of is null and line.struck_at is null)
    insert into statistics_counts (campaign_id, metric, by, day, key, count)
    select ${campaignId}::uuid, 'signaturesOnPaper', case when grouping(language) = 0 then 'language' else 'day' end,
      day, coalesce(language, ''), count(*)
    from counted group by grouping sets ((day), (day, language))`;
}

/** An office by its id, because its slug may change. */
function countLedger(database: Database, { campaignId, days }: Scope) {
  return database.$executeRaw`
    with counted as (
      select day, ${JSON.stringify(countOfKind)}::json ->> kind::text as metric, coalesce(country::text, ${UNKNOWN}) as country,
        coalesce(language::text, ${UNKNOWN}) as language, office_id || '/' || channel as office_channel,
        case personalised when true then 'yes' when false then 'no' else ${UNKNOWN} end as personalised,
        coalesce(outcome, ${UNKNOWN}) as outcome
      from ledger_entries where campaign_id = ${campaignId}::uuid and kind::text = any(${Object.keys(countOfKind)})
        and day = any(${days}::date[]))
    insert into statistics_counts (campaign_id, metric, by, day, key, count)
    select ${campaignId}::uuid, metric,
      case when grouping(country) = 0 then 'country' when grouping(language) = 0 then 'language'
        when grouping(office_channel) = 0 then 'office-channel' when grouping(personalised) = 0 then 'personalised'
        when grouping(outcome) = 0 then 'outcome' else 'day' end,
      day, coalesce(country, language, office_channel, personalised, outcome, ''), count(*)
    from counted group by grouping sets ((metric, day), (metric, day, country), (metric, day, language),
      (metric, day, office_channel), (metric, day, personalised), (metric, day, outcome))`;
}
