import { db } from "#lib/db";

type Counted = { metric: string; by: string; key: string; count: number };
type Days = { from: string; through: string };

/**
 * Each figure of a campaign's days, both included, counted by plain SQL over the rows themselves: one dimension at a time, with nothing
 * of what counts them for the product.
 */
export async function countRows(campaignId: string, days: Days): Promise<Map<string, number>> {
  const counted = [...(await countSignatures(campaignId, days)), ...(await countLetters(campaignId, days))];
  return new Map(counted.map(({ metric, by, key, count }) => [`${metric} ${by} ${key}`, count]));
}

function countSignatures(campaignId: string, { from, through }: Days) {
  return db.$queryRawUnsafe<Counted[]>(
    `with stands as (
       select *, to_char(confirmed_at at time zone 'UTC', 'YYYY-MM-DD') as day,
         to_char(confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24') as hour
       from signatures where campaign_id = $1::uuid and confirmed_at is not null and withdrawn_at is null and invalidated_at is null),
     those as (select * from stands where day between $2 and $3)
     select 'signaturesConfirmed' as metric, by, key, count(*)::int as count from (
       select 'total' as by, '' as key from those
       union all select 'day', day from those
       union all select 'hour', hour from those
       union all select 'country', country from those
       union all select 'language', locale::text from those
       union all select 'source', coalesce(source, '?') from those
       union all select 'display', 'ANONYMOUS' from those
         where display = 'ANONYMOUS' or (display = 'FULL_NAME' and full_name_confirmed_at is null)
       union all select 'display', 'FIRST_NAME' from those where display = 'FIRST_NAME'
       union all select 'display', 'FULL_NAME' from those
         where display = 'FULL_NAME' and full_name_confirmed_at is not null) as said
     group by by, key`,
    campaignId,
    from,
    through,
  );
}

function countLetters(campaignId: string, { from, through }: Days) {
  return db.$queryRawUnsafe<Counted[]>(
    `with those as (
       select entry.*, office.slug as office from ledger_entries as entry join offices as office on office.id = office_id
       where campaign_id = $1::uuid and day between $2::date and $3::date)
     select case kind when 'LETTER_PREPARED' then 'lettersPrepared' when 'LETTER_REPORTED_SENT' then 'lettersReportedSent'
         when 'EMAIL_ACCEPTED' then 'emailsAccepted' when 'EMAIL_BOUNCED' then 'emailsBounced'
         when 'CALL_REPORTED' then 'callsReported' when 'REPLY_REPORTED' then 'repliesReported' end as metric,
       by, key, count(*)::int as count
     from (
       select kind, 'total' as by, '' as key from those
       union all select kind, 'day', day::text from those
       union all select kind, 'country', coalesce(country, '?') from those
       union all select kind, 'language', coalesce(language::text, '?') from those
       union all select kind, 'office', office from those
       union all select kind, 'channel', channel from those
       union all select kind, 'office-channel', office || '/' || channel from those
       union all select kind, 'personalised', case when personalised then 'yes' when not personalised then 'no' else '?' end from those
       union all select kind, 'outcome', coalesce(outcome, '?') from those) as said
     group by kind, by, key`,
    campaignId,
    from,
    through,
  );
}
