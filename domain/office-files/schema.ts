import { z } from "zod";
import { line } from "#domain/organizer/schema";
import type { FileError } from "#lib/file-error";

export const fileKinds = ["city", "office", "holder", "address", "phone", "email"] as const;
export type FileKind = (typeof fileKinds)[number];

/** In the order of a table's header. `checked` is the day of the last check, `from` and `to` belong to the time. */
export const columns = [
  ...["kind", "slug", "from", "to"],
  ...["name_en", "name_ru", "name_kk", "head_en", "head_ru", "head_kk"],
  ...["greeting_en", "greeting_ru", "greeting_kk", "can_do_en", "can_do_ru", "can_do_kk"],
  ...[
    "window_a4",
    "window_letter",
    "latin",
    "street",
    "street_ru",
    "street_kk",
    "postcode",
    "city",
    "country",
  ],
  ...["phone", "email", "abolished", "successor", "source", "checked"],
] as const;

/** One record: an office, a name of a city, or a dated record of an office. Every value is text, "" where there is none. */
export type FileRow = Record<string, string>;

/** A record with the place in the file that people can find: a line of a table, the number of a record in JSON. */
export type ReadRow = { line: number; row: FileRow };

export const mostRows = 5_000;
export const MAX_OFFICE_FILE = 4 * 1_048_576;

/** `digest` stands for everything that would be done: what is confirmed is what was shown. */
export type ImportPlan = {
  errors: FileError[];
  /** Names of what would be added and changed, and how many records are left as they are. */
  added: string[];
  changed: string[];
  left: number;
  digest: string;
};

/** What the page shows again: the file itself travels with the form, the server keeps nothing of it. */
export type ImportAnswer = { plan: ImportPlan; text: string };

export const confirmSchema = z.object({ text: z.string().max(MAX_OFFICE_FILE), digest: line(64) });
