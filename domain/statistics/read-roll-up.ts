import type { OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Dimension, Metric, Period } from "./schema.ts";

/** One raw figure, before anything is hidden: it never leaves domain/statistics. */
export type RawCell = { metric: Metric; by: Dimension; key: string; count: number };

/** What was counted in a period, by every dimension. Reads the roll-up alone, so it takes the same time at any size. */
export async function readRollUp(campaignId: OwnedCampaignId, { from, to }: Period): Promise<RawCell[]> {
  const [rows, offices] = await Promise.all([
    // Days and hours are values already; only what is kept by day and asked for without it has to be added up.
    db.$queryRaw<RawCell[]>`
      with those as not materialized (
        select metric, by, day, key, count from statistics_counts where campaign_id = ${campaignId}::uuid
          and day >= coalesce(${from}::date, '-infinity') and day <= coalesce(${to}::date, 'infinity'))
      select metric, by, case by when 'day' then day::text else day || 'T' || key end as key, count
      from those where by in ('day', 'hour')
      union all
      select metric, by, key, sum(count)::int from those where by not in ('day', 'hour') group by metric, by, key
      order by 1, 2, 3`,
    db.office.findMany({
      where: { organisation: { campaigns: { some: { id: campaignId } } } },
      select: { id: true, slug: true },
    }),
  ]);
  const slugs = new Map(offices.map(({ id, slug }) => [id, slug]));
  return sumCells(rows.flatMap((row) => (row.by === "office-channel" ? splitOffice(row, slugs) : [row])));
}

/** Office and channel, which are kept together, also each by itself. */
function splitOffice({ metric, key, count }: RawCell, slugs: ReadonlyMap<string, string>): RawCell[] {
  const [id = "", channel = ""] = key.split("/");
  const office = slugs.get(id) ?? id;
  return [
    { metric, by: "office-channel", key: `${office}/${channel}`, count },
    { metric, by: "office", key: office, count },
    { metric, by: "channel", key: channel, count },
  ];
}

/** Equal keys added up, as splitting an office's channels leaves them. */
function sumCells(cells: readonly RawCell[]): RawCell[] {
  const sums = new Map<string, RawCell>();
  for (const cell of cells) {
    const name = `${cell.metric} ${cell.by} ${cell.key}`;
    const known = sums.get(name);
    sums.set(name, known ? { ...known, count: known.count + cell.count } : cell);
  }
  return [...sums.values()];
}
