import { isoDay } from "#lib/clock";
import type { MonthTable, OfficeCount } from "./schema.ts";
import { cellsToHide, type Line } from "./suppression.ts";

/** Of whole days that have ended; `month` is `2026-11`. */
export type MonthCell = { month: string; channel: string; count: number };

const ALL = "all";
const cellName = (month: string, channel: string) => `${month}/${channel}`;

/**
 * One figure of an office by month and channel. Small cells are hidden, and as many others as keep them from being worked
 * out of each other, of the sums and of the total, which everybody knows.
 */
export function monthTable(
  metric: OfficeCount,
  cells: readonly MonthCell[],
  lastDay: Date,
): MonthTable | null {
  if (cells.length === 0) return null;
  const months = monthsBetween(cells.map(({ month }) => month).sort()[0] ?? "", isoDay(lastDay).slice(0, 7));
  const channels = [...new Set(cells.map(({ channel }) => channel))].sort();
  const counts = countsOf(cells, months, channels);
  const hidden = cellsToHide(counts, linesOf(months, channels), new Set([cellName(ALL, ALL)]));
  const shown = (month: string, channel: string) => {
    const name = cellName(month, channel);
    return hidden.has(name) ? null : (counts.get(name) ?? 0);
  };
  return {
    metric,
    channels,
    rows: months.map((month) => ({
      month,
      all: shown(month, ALL),
      byChannel: channels.map((channel) => shown(month, channel)),
    })),
    sums: channels.map((channel) => shown(ALL, channel)),
  };
}

/** Every cell and every sum, also those of nothing. */
function countsOf(cells: readonly MonthCell[], months: string[], channels: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const month of [...months, ALL])
    for (const channel of [...channels, ALL]) counts.set(cellName(month, channel), 0);
  for (const { month, channel, count } of cells)
    for (const row of [month, ALL])
      for (const column of [channel, ALL]) {
        const name = cellName(row, column);
        counts.set(name, (counts.get(name) ?? 0) + count);
      }
  return counts;
}

function linesOf(months: string[], channels: string[]): Line[] {
  const row = (month: string) => ({
    whole: cellName(month, ALL),
    parts: channels.map((channel) => cellName(month, channel)),
  });
  const column = (channel: string) => ({
    whole: cellName(ALL, channel),
    parts: months.map((month) => cellName(month, channel)),
  });
  return [...[...months, ALL].map(row), ...[...channels, ALL].map(column)];
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  const month = new Date(`${first}-01T00:00:00Z`);
  for (; isoDay(month).slice(0, 7) <= last; month.setUTCMonth(month.getUTCMonth() + 1))
    months.push(isoDay(month).slice(0, 7));
  return months;
}
