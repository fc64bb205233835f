// Whoever solves a download for its hidden figures: exact arithmetic in a prime field, no line of the code that hides.

/** One figure of a table; null where it is hidden. */
export type Cell = { metric: string; by: string; key: string; count: number | null };

const PRIME = 2_147_483_629n;
const mod = (value: bigint) => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: bigint): bigint {
  let [result, base, power] = [1n, mod(value), PRIME - 2n];
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

/** Cells named `dimension:key`. */
export type Sum = { whole: string; parts: string[] };

/** Hidden cells that follow from what is shown and from what adds up to what; `more` are sums that stand beside a figure's tables. */
export function solvable(cells: readonly Cell[], more: (metric: string) => Sum[] = () => []): string[] {
  return [...Map.groupBy(cells, ({ metric }) => metric)].flatMap(([metric, rows]) =>
    solvableOf(rows, more(metric)).map((name) => `${metric} ${name}`),
  );
}

function solvableOf(rows: readonly Cell[], more: readonly Sum[]): string[] {
  const nameOf = ({ by, key }: Cell) => `${by}:${key}`;
  const period = rows.find(({ by }) => by === "total");
  // Of all days the sum is known, from any table that hides nothing or from the countries.
  const known = period ? period.count !== null : true;
  // A table of one row repeats the sum, which is no secret where it is known.
  const sizes = Map.groupBy(rows, ({ by }) => by);
  const hidden = rows.filter(
    ({ by, count }) => count === null && by !== "total" && (!known || (sizes.get(by)?.length ?? 0) > 1),
  );
  const unknowns = [...hidden.map(nameOf), ...(known ? [] : ["sum"])];
  const equations = [...equationsOf(rows), ...more].map(({ whole, parts }) =>
    unknowns.map((name) => (name === whole ? -1n : parts.includes(name) ? 1n : 0n)),
  );
  const reduced = reduce(equations, unknowns.length);
  return reduced.flatMap((row) => {
    const columns = row.flatMap((value, index) => (value === 0n ? [] : [index]));
    return columns.length === 1 ? [unknowns[columns[0] ?? 0] ?? ""] : [];
  });
}

function equationsOf(rows: readonly Cell[]): Sum[] {
  const by = Map.groupBy(rows, (row) => row.by);
  const keysOf = (dimension: string) => (by.get(dimension) ?? []).map(({ key }) => key);
  const split = (dimension: string, whole: string, wholeOf: (key: string) => string) =>
    [...Map.groupBy(keysOf(dimension), wholeOf)].map(([key, parts]) => ({
      whole: `${whole}:${key}`,
      parts: parts.map((part) => `${dimension}:${part}`),
    }));
  return [
    ...["day", "language", "display", "office", "channel", "personalised", "outcome", "country", "source"]
      // A table of one row repeats the sum, which is no secret where it is known.
      .filter((dimension) => keysOf(dimension).length > 1)
      .map((dimension) => ({ whole: "sum", parts: keysOf(dimension).map((key) => `${dimension}:${key}`) })),
    ...split("hour", "day", (key) => key.split("T")[0] ?? ""),
    ...split("office-channel", "office", (key) => key.split("/")[0] ?? ""),
    ...split("office-channel", "channel", (key) => key.split("/")[1] ?? ""),
  ];
}

function reduce(rows: bigint[][], width: number): bigint[][] {
  let rank = 0;
  for (let column = 0; column < width; column++) {
    const found = rows.findIndex((row, index) => index >= rank && mod(row[column] ?? 0n) !== 0n);
    const pivot = rows[found];
    if (!pivot) continue;
    rows[found] = rows[rank] ?? [];
    const scale = inverse(pivot[column] ?? 1n);
    rows[rank] = pivot.map((value) => mod(value * scale));
    for (const [index, row] of rows.entries()) {
      const factor = mod(row[column] ?? 0n);
      if (index === rank || factor === 0n) continue;
      rows[index] = row.map((value, at) => mod(value - factor * (rows[rank]?.[at] ?? 0n)));
    }
    rank++;
  }
  return rows.slice(0, rank);
}
