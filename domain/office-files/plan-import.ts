import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { findOverlaps } from "#domain/office-records/dated-record";
import type { FileError } from "#lib/file-error";
import { tidyLine, tidyLines } from "#lib/plain-text";
import { type CheckedRow, checkRow } from "./check-row.ts";
import type { StoredRow } from "./read-offices.ts";
import { columns, type FileRow, type ReadRow } from "./schema.ts";

/** One record to be written; `stored` is what stands in its place so far. */
export type Step = { checked: CheckedRow; stored: StoredRow | null };
export type Plan = { errors: FileError[]; steps: Step[]; left: number; digest: string };

const severalLines = new Set(["head_en", "head_ru", "head_kk", "window_a4", "window_letter"]);

/** Checked in one turn of the event loop: in between, others who ask something of this process are answered. */
const ROWS_A_TURN = 100;

/**
 * What a file would do to the offices as they are stored: records are told apart by kind, name and first day; what the file
 * does not name stays, a column that it does not have stays too. With one error nothing is done at all.
 */
export async function planImport(stored: readonly StoredRow[], rows: readonly ReadRow[]): Promise<Plan> {
  const known = new Map(stored.map((each) => [keyOf(each.row), each]));
  const errors: FileError[] = [];
  const steps: Step[] = [];
  const lines = new Map<string, number>();
  let left = 0;
  for (const [index, read] of rows.entries()) {
    if (index % ROWS_A_TURN === 0) await nextTurn();
    const { checked, errors: faults } = checkRow(complete(read, known));
    errors.push(...faults);
    if (!checked) continue;
    const key = keyOf(checked.row);
    const twin = lines.get(key);
    if (twin !== undefined) errors.push(fault(checked, "slug", "twice", String(twin)));
    lines.set(key, checked.line);
    const own = known.get(key) ?? null;
    if (own && same(own.row, checked.row)) left += 1;
    else steps.push({ checked, stored: own });
  }
  errors.push(...missingNames(stored, steps), ...overlapping(stored, steps));
  return { errors: errors.sort((a, b) => a.line - b.line), steps, left, digest: digestOf(steps) };
}

function keyOf({ kind = "", slug = "", from = "" }: FileRow): string {
  return kind.toLowerCase() === "office" ? `office ${slug}` : `${kind.toLowerCase()} ${slug} ${from}`;
}

/** A table with fewer columns changes only those that it has. */
function complete({ line, row }: ReadRow, known: ReadonlyMap<string, StoredRow>): ReadRow {
  return { line, row: { ...known.get(keyOf(row))?.row, ...row } };
}

function same(a: FileRow, b: FileRow): boolean {
  const tidy = (column: string, text = "") => {
    if (column === "phone") return text.replace(/\D/g, "");
    return severalLines.has(column) ? tidyLines(text) : tidyLine(text);
  };
  return columns.every((column) => tidy(column, a[column]) === tidy(column, b[column]));
}

/** Offices and cities that a record names and that neither the file nor the organisation has. */
function missingNames(stored: readonly StoredRow[], steps: readonly Step[]): FileError[] {
  const all = [...stored.map(({ row }) => row), ...steps.map(({ checked }) => checked.row)];
  const names = (kind: string) => new Set(all.filter((row) => row.kind === kind).map(({ slug }) => slug));
  const [offices, cities] = [names("office"), names("city")];
  return steps.flatMap(({ checked }) => {
    const { kind, row } = checked;
    if (kind === "city") return [];
    if (kind === "office")
      return row.successor && (!offices.has(row.successor) || row.successor === row.slug)
        ? [fault(checked, "successor", "successor-missing")]
        : [];
    if (!offices.has(row.slug)) return [fault(checked, "slug", "office-missing")];
    return kind === "address" && !cities.has(row.city) ? [fault(checked, "city", "city-missing")] : [];
  });
}

/** Two records of a kind never stand on one day. */
function overlapping(stored: readonly StoredRow[], steps: readonly Step[]): FileError[] {
  const written = new Map(steps.map(({ checked }) => [keyOf(checked.row), checked.row]));
  const standing = stored.filter(({ row }) => !written.has(keyOf(row))).map(({ row }) => row);
  const dated = [...standing, ...written.values()]
    .filter(({ kind }) => kind !== "office")
    .map((row) => ({ row, ...daysOf(row) }));
  const groups = Map.groupBy(dated, ({ row }) => `${row.kind} ${row.slug}`);
  const found = new Map<FileRow, FileRow>();
  for (const group of groups.values())
    for (const [one, other] of findOverlaps(group)) found.set(one.row, other.row);
  return steps.flatMap(({ checked }) => {
    const other = found.get(checked.row);
    return other ? [fault(checked, "from", "overlaps", other.from || "…")] : [];
  });
}

function daysOf({ from, to }: FileRow) {
  return { validFrom: from ? new Date(from) : null, validTo: to ? new Date(to) : null };
}

function fault(
  { line, row }: CheckedRow,
  column: string,
  reason: string,
  value = row[column] ?? "",
): FileError {
  return { line, column, reason, value };
}

function digestOf(steps: readonly Step[]): string {
  const what = steps.map(({ checked, stored }) => [checked.row, stored?.row ?? null]);
  return createHash("sha256").update(JSON.stringify(what)).digest("hex");
}
