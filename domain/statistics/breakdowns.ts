import { cellsToHide, gatherSmall, type Line } from "#domain/ledger/suppression";
import { addDays, isoDay } from "#lib/clock";
import { locales } from "#lib/locales";
import type { RawCell } from "./count-statistics.ts";
import { type Breakdown, type Dimension, REST } from "./schema.ts";

/** Every value of the dimensions that are no secret in themselves. */
export type Frame = { offices: readonly string[]; lastDay: Date };
/** Channels that a figure knows: those it has ever been counted in. */
type MetricFrame = Frame & { channels: readonly string[] };

/** Who takes part from where, and through which link, is never named for a few. */
const open: ReadonlySet<Dimension> = new Set(["country", "source"]);
/** Only these are split both ways: the other kinds know one channel each. */
const crossed: ReadonlySet<RawCell["metric"]> = new Set(["lettersPrepared", "lettersReportedSent"]);
const displays = ["ANONYMOUS", "FIRST_NAME", "FULL_NAME"];

/** All breakdowns of one figure, with small cells hidden or gathered. The raw cells are of whole days that have ended. */
export function breakdownsOf(
  metric: RawCell["metric"],
  cells: readonly RawCell[],
  { offices, lastDay }: Frame,
): Breakdown[] {
  const by = Map.groupBy(cells, (cell) => cell.by);
  const frame = { offices, lastDay, channels: (by.get("channel") ?? []).map(({ key }) => key).sort() };
  const gathered = [...open].flatMap((dimension) => {
    const rows = gatherSmall(by.get(dimension) ?? [], REST);
    return rows.length === 0 ? [] : [{ metric, by: dimension, rows }];
  });
  const closed = closedDimensions(metric).map((dimension) => ({
    dimension,
    rows: rowsOf(dimension, by.get(dimension) ?? [], frame),
  }));
  const hidden = hide(closed, frame);
  const shown = closed.map(({ dimension, rows }) => ({
    metric,
    by: dimension,
    rows: rows.map(({ key, count }) => ({ key, count: hidden.has(cellName(dimension, key)) ? null : count })),
  }));
  return [...shown, ...gathered].filter(({ rows }) => rows.length > 0);
}

function closedDimensions(metric: RawCell["metric"]): Dimension[] {
  if (metric === "signaturesConfirmed") return ["day", "language", "display"];
  return crossed.has(metric)
    ? ["day", "language", "office", "channel", "office-channel"]
    : ["day", "language", "office"];
}

/** Also the values that nobody chose: a row that is missing would say so. */
function rowsOf(
  dimension: Dimension,
  cells: readonly RawCell[],
  { offices, channels, lastDay }: MetricFrame,
) {
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  if (counts.size === 0) return [];
  const expected = {
    day: () => daysBetween([...counts.keys()].sort()[0] ?? "", lastDay),
    language: () => [...locales],
    display: () => displays,
    office: () => offices,
    channel: () => channels,
    "office-channel": () => offices.flatMap((office) => channels.map((channel) => `${office}/${channel}`)),
  } as Partial<Record<Dimension, () => readonly string[]>>;
  const keys = new Set([...(expected[dimension]?.() ?? []), ...counts.keys()]);
  return [...keys].map((key) => ({ key, count: counts.get(key) ?? 0 }));
}

function hide(
  tables: { dimension: Dimension; rows: { key: string; count: number }[] }[],
  frame: MetricFrame,
): Set<string> {
  const counts = new Map<string, number>([["total", 0]]);
  const lines: Line[] = [];
  for (const { dimension, rows } of tables) {
    for (const { key, count } of rows) counts.set(cellName(dimension, key), count);
    if (dimension !== "office-channel") {
      counts.set("total", rows.reduce((sum, { count }) => sum + count, 0) || (counts.get("total") ?? 0));
      lines.push({ whole: "total", parts: rows.map(({ key }) => cellName(dimension, key)) });
      continue;
    }
    const { offices, channels } = frame;
    const cross = (office: string, channel: string) => cellName("office-channel", `${office}/${channel}`);
    for (const office of offices) {
      lines.push({
        whole: cellName("office", office),
        parts: channels.map((channel) => cross(office, channel)),
      });
    }
    for (const channel of channels) {
      lines.push({
        whole: cellName("channel", channel),
        parts: offices.map((office) => cross(office, channel)),
      });
    }
  }
  return cellsToHide(counts, lines, new Set(["total"]));
}

function cellName(dimension: Dimension, key: string): string {
  return `${dimension}:${key}`;
}

function daysBetween(first: string, last: Date): string[] {
  const days: string[] = [];
  for (let day = new Date(`${first}T00:00:00Z`); day <= last; day = addDays(day, 1)) days.push(isoDay(day));
  return days;
}
