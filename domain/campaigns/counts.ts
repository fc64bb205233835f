import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { singleFlight } from "#lib/single-flight";
import { type Counts, countOfKind } from "./schema.ts";
import { FLOOD_WINDOW_DAYS } from "./states.ts";

const columns = {
  SIGNATURE_CONFIRMED: "signaturesConfirmed",
  SIGNATURE_ON_PAPER: "signaturesOnPaper",
  ...countOfKind,
} as const;

/**
 * The eight figures of a campaign, at most a second old. Exact at any size without counting rows: the database keeps
 * campaign_counts with every change of a signature, a ledger entry or a sheet of paper, in the same transaction.
 */
export const getCounts = singleFlight(1_000, readCounts);

export async function readCounts(campaignId: string): Promise<Counts> {
  const kept = await db.campaignCount.groupBy({ by: ["name"], where: { campaignId }, _sum: { count: true } });
  const sums = new Map(kept.map(({ name, _sum }) => [name, _sum.count ?? 0]));
  const counts = Object.entries(columns).map(([name, column]) => [column, sums.get(name) ?? 0]);
  return Object.fromEntries(counts) as Counts;
}

export type OfficeLoad = { lettersPrepared: number; recent: number };

/** Letters by office: prepared of all time, and prepared or e-mailed within the flood window. */
export const getOfficeLoads = singleFlight(5_000, readOfficeLoads);

async function readOfficeLoads(campaignId: string): Promise<Map<string, OfficeLoad>> {
  const since = addDays(dayOf(new Date()), -FLOOD_WINDOW_DAYS);
  const rows = await db.$queryRaw<(OfficeLoad & { officeId: string })[]>`
    select office_id as "officeId", (count(*) filter (where kind = 'LETTER_PREPARED'))::int as "lettersPrepared",
      (count(*) filter (where day > ${since}::date))::int as recent
    from ledger_entries where campaign_id = ${campaignId}::uuid and kind in ('LETTER_PREPARED', 'EMAIL_ACCEPTED')
    group by office_id`;
  return new Map(rows.map(({ officeId, ...load }) => [officeId, load]));
}
