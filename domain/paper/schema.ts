import { z } from "zod";
import { line, several } from "#domain/organizer/schema";
import type { FileError } from "#lib/file-error";
import { locales } from "#lib/locales";

/** Ruled lines of a sheet. */
export const LINES = 10;
/** Sheets of a batch: more than anybody staples, and few enough to print while somebody waits. */
export const mostSheets = 500;
/** Version of the consent wording in messages/<locale>/paper.json: raise it with each change of meaning. */
export const PAPER_CONSENT_VERSION = "2026-11-22";
/** Lines of an entry that the second person reads once more. */
export const SAMPLE = 3;
/** Comparisons that may disagree before a sheet goes back. */
export const mostMismatches = 3;
/** Lines of an imported file. */
export const mostRows = mostSheets * LINES;
export const MAX_PAPER_FILE = 1_048_576;

export const sheetStates = [
  "PRINTED",
  "RETURNED",
  "ENTERED",
  "CONFIRMED",
  "TAKEN_OUT",
  "SPOILED",
  "LOST",
] as const;
export type SheetState = (typeof sheetStates)[number];

/** What the lines ask for besides the signature; NAME alone where a list is dangerous. */
export const paperColumns = ["PLACE", "EMAIL", "NAME"] as const;
export type PaperColumns = (typeof paperColumns)[number];

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

/** Message keys: why a confirmed sheet is taken out of the count. */
export const takeOutReasons = ["wrong-entry", "not-genuine", "collected-wrongly", "other"] as const;
/** A sheet's code as it is printed: two groups of four. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What can be noted of several sheets at once. */
export const marks = ["RETURNED", "LOST", "SPOILED"] as const;

export const batchSchema = z.object({
  sheets: z.coerce
    .number("sheets-range")
    .int("sheets-range")
    .min(1, "sheets-range")
    .max(mostSheets, "sheets-range"),
  note: line(120).min(1, "required"),
  language: z.enum(locales, "choose"),
  columns: z.enum(paperColumns, "choose"),
  source: line(40)
    .transform((text) => text || "paper")
    .refine((text) => /^[a-z0-9-]{1,40}$/.test(text), "source-form"),
});
export type BatchRequest = z.infer<typeof batchSchema>;

export const findSheetSchema = z.object({ sheet: line(40).min(1, "required") });

export const markSchema = z.object({
  sheets: several.refine((ids) => ids.length > 0 && ids.length <= mostSheets, "sheets-choose"),
  to: z.enum(marks, "choose"),
});

const version = z.coerce.number("changed-meanwhile").int("changed-meanwhile");
/** What a form shows of the sheet that it was made for. */
export const seenSchema = z.object({ version });
export const takeOutSchema = seenSchema.extend({ reason: z.enum(takeOutReasons, "choose") });
export const strikeSchema = seenSchema.extend({
  line: z.coerce.number("line-range").int("line-range").min(1, "line-range").max(LINES, "line-range"),
});

/** What was typed of one line: text, "" where there is none. */
export type RawLine = { line: number; name: string; country: string; city: string; email: string };
export const lineFields = ["name", "country", "city", "email"] as const;
export type LineField = (typeof lineFields)[number];

const typed = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat()[0] ?? "");
/** Fields `name-1`, `country-1` … of the entry and of the comparison. */
export const linesSchema = seenSchema
  .extend({ country: typed.default(""), count: typed.default("") })
  .catchall(typed)
  .transform(({ version, country, count, ...fields }) => ({
    version,
    country: country.trim(),
    count: count.trim(),
    lines: Array.from({ length: LINES }, (_, index): RawLine => {
      const field = (name: LineField) => String(fields[`${name}-${index + 1}`] ?? "");
      return {
        line: index + 1,
        name: field("name"),
        country: field("country"),
        city: field("city"),
        email: field("email"),
      };
    }),
  }));
export type TypedLines = z.infer<typeof linesSchema>;

/** `reason` is a message key. */
export type LineFault = { line: number; field: LineField; reason: string };

/** In the order of a file's header. */
export const columns = ["sheet", "line", "name", "country", "city", "email"] as const;
/** `digest` stands for everything that would be done: what is confirmed is what was shown. */
export type PaperPlan = {
  errors: FileError[];
  sheets: number;
  lines: number;
  /** Lines of the file, in pairs, that bear the same person. */
  twins: [number, number][];
  digest: string;
};
/** What the page shows again: the file itself travels with the form, the server keeps nothing of it. */
export type PaperAnswer = { plan: PaperPlan; text: string };
export const confirmImportSchema = z.object({ text: z.string().max(MAX_PAPER_FILE), digest: line(64) });

export type PaperTotals = {
  /** Signatures on paper, as everybody sees them. */
  counted: number;
  /** On confirmed sheets, and not counted because the person has signed already. */
  doubles: number;
  /** On sheets that wait for the second person. */
  waiting: number;
  sheets: Record<SheetState, number>;
};

export type BatchView = {
  id: string;
  number: number;
  note: string;
  language: (typeof locales)[number];
  columns: PaperColumns;
  source: string;
  consentVersion: string;
  createdAt: Date;
  sheets: Record<SheetState, number>;
};

export type SheetRow = { id: string; code: string; number: number; state: SheetState; lines: number };

export type SheetView = SheetRow & {
  batch: Pick<BatchView, "id" | "number" | "note" | "language" | "columns">;
  /** Sheets of its batch. */
  of: number;
  version: number;
  enteredAt: Date | null;
  verifiedAt: Date | null;
  takenOutFor: string | null;
  /** The one who looks has entered it, so somebody else confirms. */
  own: boolean;
  struck: number[];
  /** Lines of people who have signed already; told only once a second person has confirmed the sheet. */
  doubles: number[];
  /** Lines that the second person reads once more. */
  sample: number[];
  counted: number;
};
