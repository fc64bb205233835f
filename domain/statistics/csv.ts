/** Spreadsheets of before 2016 take a file without it for the alphabet of the machine. */
export const BOM = "\ufeff";
/** What most cells are, told in one go: letters and digits with blanks, dots and dashes between them. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .\-\u2019]*$/u;
/** What a spreadsheet takes for the beginning of a formula, in ASCII and full width (OWASP, CSV injection). */
const FORMULA = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠｜％]|^[\t\r\n]/u;

/** RFC 4180: a header line, CR LF, every line of the same number of fields. No cell can begin a formula. */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [header, ...rows].map(csvLine).join("");
}

/** One line of such a file, for those that are written as they are read. */
export function csvLine(row: readonly (string | number | null)[]): string {
  return `${row.map(cell).join(",")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (value === "" || PLAIN.test(value)) return value;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
