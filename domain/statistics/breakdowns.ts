import { replyClasses } from "#domain/ledger/schema";
import { gatherSmall } from "#domain/ledger/suppression";
import { callOutcomes } from "#domain/letters/schema";
import { addDays, isoDay } from "#lib/clock";
import { locales } from "#lib/locales";
import { cellName, hiddenCells, TOTAL } from "./hidden-cells.ts";
import type { RawCell } from "./read-roll-up.ts";
import { type Breakdown, type Dimension, type Metric, REST } from "./schema.ts";

/** Every value of the dimensions that are no secret in themselves. A period's total is a figure like the others. */
export type Frame = { offices: readonly string[]; firstDay: Date | null; lastDay: Date; period: boolean };

/** Who takes part from where, and through which link, is never named for a few. */
const open = ["country", "source"] as const satisfies Dimension[];
/** Only these are split both ways: the other kinds know one channel each. */
const crossed: ReadonlySet<Metric> = new Set(["lettersPrepared", "lettersReportedSent"]);
/** Nothing else is known of them. */
const plain: ReadonlySet<Metric> = new Set(["pageViews", "composerViews", "signaturesOnPaper"]);
const outcomes: Partial<Record<Metric, readonly string[]>> = {
  callsReported: callOutcomes,
  repliesReported: replyClasses,
};
const displays = ["ANONYMOUS", "FIRST_NAME", "FULL_NAME"];
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));

/** All breakdowns of one figure, with small cells hidden or gathered. The raw cells are of whole days that have ended. */
export function breakdownsOf(metric: Metric, cells: readonly RawCell[], frame: Frame): Breakdown[] {
  const by = Map.groupBy(cells, (cell) => cell.by);
  const days = by.get("day") ?? [];
  const channels = (by.get("channel") ?? []).map(({ key }) => key).sort();
  const tables = closedDimensions(metric).map((dimension) => ({
    dimension,
    rows: rowsOf(dimension, by.get(dimension) ?? [], {
      ...frame,
      channels,
      outcomes: outcomes[metric] ?? [],
    }),
  }));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const hidden = hiddenCells(tables, { total, totalIsShown: !frame.period });
  const shown = tables.map(({ dimension, rows }) => ({
    metric,
    by: dimension,
    rows: rows.map(({ key, count }) => ({ key, count: hidden.has(cellName(dimension, key)) ? null : count })),
  }));
  const whole = {
    metric,
    by: "total" as const,
    rows: [{ key: "", count: hidden.has(TOTAL) ? null : total }],
  };
  // Their rows add up to the total, so they go with it.
  const gathered = hidden.has(TOTAL)
    ? []
    : open.map((dimension) => ({
        metric,
        by: dimension,
        rows: gatherSmall(by.get(dimension) ?? [], REST),
      }));
  if (days.length === 0) return [];
  return [whole, ...shown, ...gathered].filter(({ rows }) => rows.length > 0);
}

function closedDimensions(metric: Metric): Dimension[] {
  if (metric === "signaturesConfirmed") return ["day", "hour", "language", "display"];
  if (plain.has(metric)) return ["day", "language"];
  if (crossed.has(metric)) return ["day", "language", "office", "channel", "office-channel", "personalised"];
  if (outcomes[metric]) return ["day", "language", "office", "outcome"];
  return ["day", "language", "office"];
}

/** Also the values that nobody chose: a row that is missing would say so. */
function rowsOf(
  dimension: Dimension,
  cells: readonly RawCell[],
  {
    offices,
    channels,
    outcomes,
    firstDay,
    lastDay,
  }: Frame & Record<"channels" | "outcomes", readonly string[]>,
) {
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  if (counts.size === 0) return [];
  const keysOf: Partial<Record<Dimension, () => readonly string[]>> = {
    day: () => daysBetween(firstDay ?? new Date([...counts.keys()].sort()[0] ?? ""), lastDay),
    hour: () =>
      [...new Set([...counts.keys()].map((key) => key.slice(0, 10)))].flatMap((day) =>
        hours.map((hour) => `${day}T${hour}`),
      ),
    language: () => locales,
    display: () => displays,
    personalised: () => ["yes", "no"],
    outcome: () => outcomes,
    office: () => offices,
    channel: () => channels,
    "office-channel": () => offices.flatMap((office) => channels.map((channel) => `${office}/${channel}`)),
  };
  const keys = new Set([...(keysOf[dimension]?.() ?? []), ...counts.keys()]);
  return [...keys].map((key) => ({ key, count: counts.get(key) ?? 0 }));
}

function daysBetween(first: Date, last: Date): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(isoDay(day));
  return days;
}
