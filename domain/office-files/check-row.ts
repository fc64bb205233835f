import { z } from "zod";
import {
  newCitySchema,
  officeAddressSchema,
  officeEmailSchema,
  officePhoneSchema,
  storedHolderSchema,
  storedOfficeSchema,
} from "#domain/office-records/schema";
import { isoDay } from "#lib/clock";
import type { FileError } from "#lib/file-error";
import { type FileKind, type FileRow, fileKinds, type ReadRow } from "./schema.ts";

/** The fields of the pages' own forms, and the columns that they come from. */
const localized = (field: string, column = field) =>
  (["en", "ru", "kk"] as const).map(
    (locale) => [`${field}${capital(locale)}`, `${column}_${locale}`] as const,
  );
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const fields: Record<FileKind, readonly (readonly [field: string, column: string])[]> = {
  city: [
    ["latin", "latin"],
    ...(["en", "ru", "kk"] as const).map((locale) => [locale, `name_${locale}`] as const),
  ],
  office: [
    ...localized("name"),
    ...localized("head"),
    ...localized("greeting"),
    ...localized("remit", "can_do"),
    ["windowA4", "window_a4"],
    ["windowLetter", "window_letter"],
  ],
  holder: [...localized("name"), ["dativeRu", "head_ru"], ["dativeKk", "head_kk"], ...localized("greeting")],
  address: [
    ...(["street", "postcode", "city"] as const).map((name) => [name, name] as const),
    ...[["streetRu", "street_ru"] as const, ["streetKk", "street_kk"] as const],
    ["countryLine", "country"],
  ],
  phone: [["phone", "phone"]],
  email: [["address", "email"]],
};
const schemas = {
  ...{ city: newCitySchema, office: storedOfficeSchema, holder: storedHolderSchema },
  ...{ address: officeAddressSchema, phone: officePhoneSchema, email: officeEmailSchema },
} satisfies Record<FileKind, z.ZodType>;
const dates = ["from", "to", "abolished", "checked"] as const;

/** A record that can be stored: `data` as the page's form gives it, `row` with tidy days. */
export type CheckedRow = { line: number; kind: FileKind; row: FileRow; data: Record<string, unknown> };

/** Reads a record by the same rules as the pages; every fault names its column. */
export function checkRow({ line, row }: ReadRow): { checked: CheckedRow | null; errors: FileError[] } {
  const kind = fileKinds.find((each) => each === row.kind?.toLowerCase());
  if (!kind) return { checked: null, errors: [fault(line, row, "kind", "kind-unknown")] };
  const errors: FileError[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.slug ?? "")) errors.push(fault(line, row, "slug", "slug-form"));
  const tidy: FileRow = { ...row, kind };
  for (const column of dates) {
    const day = readDay(row[column] ?? "");
    if (day === null) errors.push(fault(line, row, column, "day-form"));
    else tidy[column] = day;
  }
  const own = fields[kind].map(([field, column]) => [field, row[column] ?? ""] as const);
  const read = schemas[kind].safeParse({ ...Object.fromEntries(own), source: row.source ?? "" });
  if (!read.success) errors.push(...faultsOf(read.error, { line, row, kind }));
  if (tidy.from && tidy.to && tidy.from > tidy.to) errors.push(fault(line, row, "to", "dates-order"));
  if (tidy.checked && tidy.checked > isoDay(new Date()))
    errors.push(fault(line, row, "checked", "checked-later"));
  if ((kind === "phone" || kind === "email") && !row[kind]) errors.push(fault(line, row, kind, "required"));
  if (errors.length > 0 || !read.success) return { checked: null, errors };
  return { checked: { line, kind, row: tidy, data: read.data }, errors };
}

/** ISO, or as spreadsheets of Europe and Central Asia turn it round. Months first would be a guess: null. */
function readDay(text: string): string | null {
  if (text === "") return "";
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : text;
  return z.iso.date().safeParse(iso).success ? iso : null;
}

function faultsOf(error: z.ZodError, { line, row, kind }: { line: number; row: FileRow; kind: FileKind }) {
  return error.issues.map(({ path, message }) => {
    const column = fields[kind].find(([field]) => field === path[0])?.[1] ?? String(path[0] ?? "");
    const lost = column === "postcode" && /^\d{5}$/.test(row.postcode ?? "");
    return fault(line, row, column, lost ? "zero-lost" : /^[a-z0-9-]+$/.test(message) ? message : "invalid");
  });
}

function fault(line: number, row: FileRow, column: string, reason: string): FileError {
  return { line, column, reason, value: (row[column] ?? "").slice(0, 80) };
}
