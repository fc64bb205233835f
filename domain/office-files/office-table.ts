import type { FileError } from "#lib/file-error";
import { type CsvRow, readCsv } from "#lib/read-csv";
import { columns, type FileRow, mostRows, type ReadRow } from "./schema.ts";

const FORMAT = "qoldau-offices";
/** A cell that a spreadsheet would take for a formula bears an apostrophe in the file; one more where it had one. */
const guarded = /^'+(?:[\s\p{Cf}]*[=+\-@|%＝＋－＠｜％]|[\t\r\n])/u;

type Read = { rows: ReadRow[]; errors: FileError[] };

/** The cells of a table, ready for a writer that puts an apostrophe before what begins a formula. */
export function toCells(rows: readonly FileRow[]): string[][] {
  return rows.map((row) =>
    columns.map((column) => {
      const value = row[column] ?? "";
      return guarded.test(value) ? `'${value}` : value;
    }),
  );
}

export function toJson(rows: readonly FileRow[]): string {
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")),
  );
  return `${JSON.stringify({ format: FORMAT, version: 1, records }, null, 2)}\n`;
}

/** Records of a file, whichever of the two forms it has, or why it cannot be read. */
export function readOfficeFile(text: string): Read {
  const read = /^\uFEFF?\s*\{/.test(text) ? readJson(text) : readTable(text);
  if (read.errors.length > 0) return read;
  if (read.rows.length === 0) return refuse("file-empty");
  return read.rows.length > mostRows ? refuse("too-many-rows", String(read.rows.length)) : read;
}

function readTable(text: string): Read {
  const [head, ...body] = readCsv(text);
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const unknown = names.find((name) => name !== "" && !columns.some((column) => column === name));
  if (unknown) return refuse("column-unknown", unknown);
  const missing = ["kind", "slug"].find((name) => !names.includes(name));
  if (missing) return refuse("column-missing", missing);
  return { rows: body.map((row) => readLine(row, names)), errors: [] };
}

function readLine({ line, cells }: CsvRow, names: readonly string[]): ReadRow {
  const pairs = names.map((name, index) => {
    const cell = (cells[index] ?? "").trim();
    return [name, guarded.test(cell) ? cell.slice(1) : cell] as const;
  });
  return { line, row: Object.fromEntries(pairs.filter(([name]) => name !== "")) };
}

function readJson(text: string): Read {
  const parsed = parse(text.replace(/^\uFEFF/, ""));
  const { format, records } = (parsed ?? {}) as { format?: unknown; records?: unknown };
  if (format !== FORMAT || !Array.isArray(records)) return refuse("json-form");
  const rows = records.map((record, index) => ({ line: index + 1, row: readRecord(record) }));
  const broken = rows.find(({ row }) => row === null);
  if (broken)
    return { rows: [], errors: [{ line: broken.line, column: "", reason: "record-form", value: "" }] };
  return { rows: rows.flatMap(({ line, row }) => (row ? [{ line, row }] : [])), errors: [] };
}

function readRecord(record: unknown): FileRow | null {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return null;
  const entries = Object.entries(record);
  const known = entries.every(
    ([name, value]) => columns.some((column) => column === name) && typeof value === "string",
  );
  return known ? (Object.fromEntries(entries) as FileRow) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuse(reason: string, value = ""): Read {
  return { rows: [], errors: [{ line: 0, column: "", reason, value }] };
}
