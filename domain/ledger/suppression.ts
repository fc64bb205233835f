// Statistical disclosure control: small cells are hidden, and enough others that no hidden one can be worked out from
// the sums that stand in the same download (secondary suppression; Hundepool et al., "Statistical Disclosure Control", ch. 4).

/** Cells under it are hidden. */
export const THRESHOLD = 10;

/** `whole` is the sum of `parts`, and a reader knows that. */
export type Line = { whole: string; parts: readonly string[] };

/**
 * Names of the cells to hide. `totals` are shown whatever they are. Afterwards every line whose whole is shown hides
 * none of its parts, or at least two that make at least {@link THRESHOLD} together (as far as it has such parts), and
 * no hidden cell follows from the lines by subtraction, however they are combined.
 */
export function cellsToHide(
  counts: ReadonlyMap<string, number>,
  lines: readonly Line[],
  totals: ReadonlySet<string>,
): Set<string> {
  const countOf = (cell: string) => counts.get(cell) ?? 0;
  const hidden = new Set([...counts.keys()].filter((cell) => !totals.has(cell) && countOf(cell) < THRESHOLD));
  const shownOf = (cells: readonly string[]) =>
    cells.filter((cell) => !hidden.has(cell) && !totals.has(cell)).sort((a, b) => countOf(a) - countOf(b));

  for (;;) {
    const weak = lines.find((line) => isWeak(line, hidden, countOf) && shownOf(line.parts).length > 0);
    const line =
      weak ?? lineOfDerivable(lines, hidden, (each) => shownOf([...each.parts, each.whole]).length > 0);
    if (!line) return hidden;
    const [smallest] = weak ? shownOf(line.parts) : shownOf([...line.parts, line.whole]);
    if (smallest !== undefined) hidden.add(smallest);
  }
}

function isWeak(
  { whole, parts }: Line,
  hidden: ReadonlySet<string>,
  countOf: (cell: string) => number,
): boolean {
  const gone = parts.filter((cell) => hidden.has(cell));
  if (hidden.has(whole)) return gone.length === 0;
  if (gone.length === 0) return false;
  return gone.length < 2 || gone.reduce((sum, cell) => sum + countOf(cell), 0) < THRESHOLD;
}

/** A line that helps to work out a hidden cell and that can still hide another one. */
function lineOfDerivable(
  lines: readonly Line[],
  hidden: ReadonlySet<string>,
  canHide: (line: Line) => boolean,
): Line | undefined {
  const derivable = derivableCells(lines, hidden);
  if (derivable.size === 0) return undefined;
  return lines.find(
    (line) => [line.whole, ...line.parts].some((cell) => derivable.has(cell)) && canHide(line),
  );
}

/** Hidden cells that the lines determine: those that stand alone in a row of the equations' reduced echelon form. */
export function derivableCells(lines: readonly Line[], hidden: ReadonlySet<string>): Set<string> {
  const cells = [...hidden];
  const column = new Map(cells.map((cell, index) => [cell, index]));
  const rows = lines.map(({ whole, parts }) => {
    const row = new Array<number>(cells.length).fill(0);
    for (const part of parts) if (column.has(part)) row[column.get(part) ?? 0] = 1;
    if (column.has(whole)) row[column.get(whole) ?? 0] = -1;
    return row;
  });
  const derivable = new Set<string>();
  for (const row of reduce(rows)) {
    const [only, second] = row.flatMap((value, index) => (isZero(value) ? [] : [index]));
    const cell = only === undefined || second !== undefined ? undefined : cells[only];
    if (cell !== undefined) derivable.add(cell);
  }
  return derivable;
}

/** Gauss-Jordan elimination. */
function reduce(rows: number[][]): number[][] {
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column++) {
    const found = rows.findIndex((row, index) => index >= rank && !isZero(row[column]));
    const pivot = rows[found];
    const top = rows[rank];
    if (!pivot || !top) continue;
    [rows[rank], rows[found]] = [pivot, top];
    const scale = pivot[column] ?? 1;
    for (let i = 0; i < pivot.length; i++) pivot[i] = (pivot[i] ?? 0) / scale;
    for (const row of rows) {
      const factor = row[column] ?? 0;
      if (row === pivot || isZero(factor)) continue;
      for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) - factor * (pivot[i] ?? 0);
    }
    rank++;
  }
  return rows;
}

function isZero(value: number | undefined): boolean {
  return Math.abs(value ?? 0) < 1e-9;
}

/**
 * For open lists such as countries, where naming a small cell would already say that somebody is there: small cells are
 * gathered under `rest`, with as many larger ones as bring it to {@link THRESHOLD}.
 */
export function gatherSmall(cells: readonly { key: string; count: number }[], rest: string) {
  const rows = cells
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  let gathered = 0;
  while (rows.length > 0) {
    const last = rows.at(-1)?.count ?? 0;
    if (last >= THRESHOLD && (gathered === 0 || gathered >= THRESHOLD)) break;
    gathered += last;
    rows.pop();
  }
  return gathered > 0 ? [...rows, { key: rest, count: gathered }] : rows;
}
