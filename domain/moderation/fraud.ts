import type { OwnedCampaignId } from "#domain/organizer/authority";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import type { Bursts, Closer, GroupKind, SignatureFilter, SignatureGroup } from "./schema.ts";
import { DOMAIN_DIGITS, ENOUGH, MATCHING, NO_SOURCE, valuesOf } from "./signature-filter.ts";

const DAYS = 7;
const TIMES_USUAL = 4;
/** Below it an hour is called no burst, however quiet the others were. */
const LEAST_BURST = 20;
const MOST_BURSTS = 24;

/** Hours of the last week in which far more was confirmed than is usual here; who has signed in them nobody is told. */
export async function readBursts(campaignId: OwnedCampaignId, now = new Date()): Promise<Bursts> {
  const since = addDays(now, -DAYS);
  const [hours, waiting] = await Promise.all([
    db.$queryRaw<{ hour: Date; count: number; usual: number; total: number; hours: number }[]>`
      with hours as (
        select date_trunc('hour', confirmed_at, 'UTC') as hour, count(*)::int as count from signatures
        where campaign_id = ${campaignId}::uuid and confirmed_at >= ${since}::timestamptz
          and withdrawn_at is null and invalidated_at is null group by 1
      ), usual as (
        select percentile_cont(0.5) within group (order by count) as usual, sum(count)::int as total,
          count(*)::int as hours from hours
      )
      select hour, count, usual.* from usual cross join hours order by count desc, hour desc`,
    db.signature.count({ where: { campaignId, confirmedAt: null, expiresAt: { gt: now } } }),
  ]);
  const [{ usual = 0, total = 0, hours: known = 0 } = {}] = hours;
  const least = Math.max(LEAST_BURST, TIMES_USUAL * usual);
  return {
    days: DAYS,
    usual: known >= ENOUGH ? usual : null,
    bursts: hours
      .filter(({ count }) => count >= least)
      .slice(0, MOST_BURSTS)
      .map(({ hour, count }) => ({ hour, count })),
    confirmed: total >= ENOUGH ? total : null,
    waiting: waiting >= ENOUGH ? waiting : null,
  };
}

type GroupRow = { kind: GroupKind; value: string; count: number };

/** How many signatures a filter is about, and what they have in common that those of the week before had not. */
export async function lookCloser(campaignId: OwnedCampaignId, filter: SignatureFilter): Promise<Closer> {
  const matched = await countMatching(campaignId, filter);
  if (matched < ENOUGH) return { matched: null, groups: [] };
  const earlier = { ...filter, from: addDays(filter.from, -DAYS), to: filter.from };
  const [within, before, matchedBefore] = await Promise.all([
    readGroups(campaignId, filter),
    readGroups(campaignId, earlier),
    countMatching(campaignId, earlier),
  ]);
  const known = new Map(before.map(({ kind, value, count }) => [`${kind} ${value}`, count]));
  const groups = within.map(
    (row): SignatureGroup => ({
      ...row,
      share: row.count / matched,
      shareBefore:
        matchedBefore < ENOUGH ? null : (known.get(`${row.kind} ${row.value}`) ?? 0) / matchedBefore,
    }),
  );
  return { matched, groups };
}

export async function countMatching(campaignId: string, filter: SignatureFilter): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
    `select count(*)::int as count from signatures where ${MATCHING}`,
    ...valuesOf(campaignId, filter),
  );
  return row?.count ?? 0;
}

function readGroups(campaignId: string, filter: SignatureFilter): Promise<GroupRow[]> {
  return db.$queryRawUnsafe<GroupRow[]>(
    `select kind, value, count(*)::int as count
     from signatures cross join lateral (values
       ('country', country::text), ('language', locale::text), ('source', coalesce(source, '${NO_SOURCE}')),
       ('display', display::text), ('domain', left(encode(domain_hash, 'hex'), ${DOMAIN_DIGITS}))) as had (kind, value)
     where ${MATCHING} and value is not null
     group by kind, value having count(*) >= ${ENOUGH} order by kind, count desc, value limit 200`,
    ...valuesOf(campaignId, filter),
  );
}
