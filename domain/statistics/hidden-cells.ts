import { cellsToHide, type Line } from "#domain/ledger/suppression";
import type { Dimension } from "./schema.ts";

type Table = { dimension: Dimension; rows: { key: string; count: number }[] };

export const TOTAL = "total";

/**
 * Names of the cells of one figure that no download may hold. All its tables are looked at together, because each adds up to the
 * same total, the hours of a day to the day, and an office's channels to the office.
 */
export function hiddenCells(
  tables: readonly Table[],
  { total, totalIsShown }: { total: number; totalIsShown: boolean },
): Set<string> {
  const counts = new Map<string, number>([[TOTAL, total]]);
  for (const { dimension, rows } of tables)
    for (const { key, count } of rows) counts.set(cellName(dimension, key), count);
  return cellsToHide(counts, tables.flatMap(linesOf), new Set(totalIsShown ? [TOTAL] : []));
}

export function cellName(dimension: Dimension, key: string): string {
  return `${dimension}:${key}`;
}

/** What a reader knows to add up. */
function linesOf({ dimension, rows }: Table): Line[] {
  const keys = rows.map(({ key }) => key);
  if (dimension === "hour") return linesBy(dimension, keys, "day", (key) => key.split("T")[0] ?? "");
  if (dimension !== "office-channel")
    return keys.length === 0 ? [] : [{ whole: TOTAL, parts: keys.map((key) => cellName(dimension, key)) }];
  return [
    ...linesBy(dimension, keys, "office", (key) => key.split("/")[0] ?? ""),
    ...linesBy(dimension, keys, "channel", (key) => key.split("/")[1] ?? ""),
  ];
}

function linesBy(dimension: Dimension, keys: string[], whole: Dimension, wholeOf: (key: string) => string) {
  return [...Map.groupBy(keys, wholeOf)].map(([key, parts]) => ({
    whole: cellName(whole, key),
    parts: parts.map((part) => cellName(dimension, part)),
  }));
}
