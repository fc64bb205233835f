import { createHash } from "node:crypto";
import type { Database } from "#lib/db";
import type { FileError } from "#lib/file-error";
import { type CsvRow, readCsv } from "#lib/read-csv";
import { type CheckedLine, checkLine, type LineRules } from "./check-lines.ts";
import { canonicalSigner } from "./name-hash.ts";
import { columns, LINES, mostRows, type PaperColumns, type PaperPlan, type SheetState } from "./schema.ts";
import { readSheetCode } from "./sheet-code.ts";

type Row = { at: number; cells: Record<(typeof columns)[number], string> };
type Sheet = {
  id: string;
  code: string;
  state: SheetState;
  version: number;
  batch: { columns: PaperColumns };
  signatures: { line: number }[];
};
type Known = { sheets: ReadonlyMap<string, Sheet>; countryConcerned: string | null };
export type Plan = PaperPlan & { entries: { sheet: Sheet; lines: CheckedLine[] }[] };

/** What a file would enter, as the sheets are now; with one error nothing is entered at all. */
export async function planImport(
  tx: Database,
  campaign: { id: string; countryConcerned: string | null },
  text: string,
): Promise<Plan> {
  const read = readTable(text);
  if ("error" in read) return { ...nothing, errors: [read.error] };
  const codes = read.rows.flatMap(({ cells }) => readSheetCode(cells.sheet) ?? []);
  const found = await tx.paperSheet.findMany({
    where: { campaignId: campaign.id, code: { in: [...new Set(codes)] } },
    select: {
      ...{ id: true, code: true, state: true, version: true },
      batch: { select: { columns: true } },
      signatures: { where: { struckAt: { not: null } }, select: { line: true } },
    },
    orderBy: { id: "asc" },
  });
  return planRows(read.rows, { ...campaign, sheets: new Map(found.map((sheet) => [sheet.code, sheet])) });
}

const nothing: Plan = { errors: [], sheets: 0, lines: 0, twins: [], digest: "", entries: [] };

function readTable(text: string): { rows: Row[] } | { error: FileError } {
  const [head, ...body] = readCsv(text);
  const refuse = (reason: string, value = "") => ({ error: { line: 0, column: "", reason, value } });
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const unknown = names.find((name) => name !== "" && !columns.some((column) => column === name));
  if (unknown) return refuse("column-unknown", unknown.slice(0, 80));
  const missing = (["sheet", "line", "name"] as const).find((name) => !names.includes(name));
  if (missing) return refuse("column-missing", missing);
  if (body.length === 0) return refuse("file-empty");
  if (body.length > mostRows) return refuse("too-many-rows", String(body.length));
  return { rows: body.map((row) => readRow(row, names)) };
}

function readRow({ line, cells }: CsvRow, names: readonly string[]): Row {
  const cell = (column: string) => (cells[names.indexOf(column)] ?? "").trim();
  return {
    at: line,
    cells: Object.fromEntries(columns.map((column) => [column, cell(column)])) as Row["cells"],
  };
}

function planRows(rows: readonly Row[], known: Known): Plan {
  const errors: FileError[] = [];
  const entries = new Map<string, Plan["entries"][number]>();
  const places = new Map<string, number>();
  const people = new Map<string, number>();
  const twins: [number, number][] = [];
  for (const row of rows) {
    const fault = (column: (typeof columns)[number], reason: string, value = row.cells[column]) =>
      errors.push({ line: row.at, column, reason, value: value.slice(0, 80) });
    const placed = placeOf(row, known);
    if ("reason" in placed) {
      fault(placed.column, placed.reason);
      continue;
    }
    const { sheet, line } = placed;
    const place = `${sheet.code} ${line}`;
    const before = places.get(place);
    if (before !== undefined) fault("line", "twice", String(before));
    places.set(place, row.at);
    const rules = rulesFor(sheet.batch.columns, known.countryConcerned);
    const checked = checkLine({ ...row.cells, line }, rules);
    for (const { field, reason } of checked.faults) fault(field, reason);
    const person = canonicalSigner(checked.line);
    const twin = people.get(person);
    if (twin !== undefined && checked.faults.length === 0) twins.push([twin, row.at]);
    else people.set(person, row.at);
    const entry = entries.get(sheet.code) ?? { sheet, lines: [] };
    entries.set(sheet.code, { sheet, lines: [...entry.lines, checked.line] });
  }
  if (errors.length > 0) return { ...nothing, errors };
  const list = [...entries.values()];
  const digest = createHash("sha256").update(JSON.stringify(list)).digest("hex");
  return { errors, sheets: list.length, lines: rows.length, twins, digest, entries: list };
}

/** A sheet that asks for names alone went round in the country concerned. */
function rulesFor(columns: PaperColumns, countryConcerned: string | null): LineRules {
  return { columns, countryConcerned, country: (columns === "NAME" && countryConcerned) || "" };
}

type Placed = { sheet: Sheet; line: number } | { column: "sheet" | "line"; reason: string };

/** On which line of which sheet a row belongs. A sheet that was entered is not entered over by a file. */
function placeOf({ cells }: Row, { sheets }: Known): Placed {
  const code = readSheetCode(cells.sheet);
  if (!code) return { column: "sheet", reason: "code-wrong" };
  const sheet = sheets.get(code);
  if (!sheet) return { column: "sheet", reason: "sheet-unknown" };
  if (sheet.state !== "PRINTED" && sheet.state !== "RETURNED")
    return { column: "sheet", reason: `sheet-${sheet.state.toLowerCase().replace("_", "-")}` };
  const line = /^\d{1,2}$/.test(cells.line) ? Number(cells.line) : 0;
  if (line < 1 || line > LINES) return { column: "line", reason: "line-range" };
  if (sheet.signatures.some((struck) => struck.line === line))
    return { column: "line", reason: "line-struck" };
  return { sheet, line };
}
