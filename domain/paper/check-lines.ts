import { parseEmailAddress } from "#domain/signatures/email-address";
import { countryNamed } from "#lib/countries";
import { countCharacters, isReadable, tidyLine } from "#lib/plain-text";
import { type LineFault, type LineField, lineFields, type PaperColumns, type RawLine } from "./schema.ts";

/** What a line may hold. */
export type LineRules = {
  columns: PaperColumns;
  /** No city is taken for it. */
  countryConcerned: string | null;
  /** Where a line names none. */
  country: string;
};
/** A line as it can be stored; the country is a code of ISO 3166-1. */
export type CheckedLine = RawLine;

const longest: Record<LineField, number> = { name: 200, country: 60, city: 100, email: 254 };

/** Lines on which something is written, and what is wrong with them. */
export function checkLines(lines: readonly RawLine[], rules: LineRules) {
  const checked = lines.filter(isWritten).map((raw) => checkLine(raw, rules));
  return {
    lines: checked.map(({ line }) => line),
    faults: checked.flatMap(({ faults }) => faults),
  };
}

export function isWritten(raw: RawLine): boolean {
  return lineFields.some((field) => raw[field].trim() !== "");
}

export function checkLine(raw: RawLine, rules: LineRules): { line: CheckedLine; faults: LineFault[] } {
  const faults = new Map<LineField, string>();
  const wrong = (field: LineField, reason: string) => faults.has(field) || faults.set(field, reason);
  for (const field of lineFields) {
    if (!isReadable(raw[field])) wrong(field, "unreadable");
    else if (countCharacters(raw[field]) > longest[field]) wrong(field, "too-long");
  }
  const text = (field: LineField) => tidyLine(raw[field]);
  const country = countryNamed(text("country") || rules.country);
  const line = {
    line: raw.line,
    name: text("name"),
    country: country ?? "",
    city: text("city"),
    email: text("email"),
  };
  if (!/\p{L}/u.test(line.name)) wrong("name", "name-required");
  if (!country) wrong("country", text("country") || rules.country ? "country-unknown" : "country-missing");
  if (line.city && rules.columns === "NAME") wrong("city", "not-on-sheet");
  if (line.city && country && country === rules.countryConcerned) wrong("city", "city-inside");
  if (line.email && rules.columns !== "EMAIL") wrong("email", "not-on-sheet");
  else if (line.email && !parseEmailAddress(line.email)) wrong("email", "email-form");
  return { line, faults: [...faults].map(([field, reason]) => ({ line: raw.line, field, reason })) };
}
