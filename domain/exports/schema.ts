import { z } from "zod";
import { countryCodes } from "#lib/countries";
import { type Locale, locales } from "#lib/locales";

export const exportFormats = ["xlsx", "csv-bom", "csv", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** How long a link is good, in hours. */
export const linkHours = [1, 24, 72, 168] as const;
export const DEFAULT_HOURS = 24;

const day = z.union([z.literal(""), z.iso.date()], "date-invalid").default("");

/** Who is in a list: empty fields narrow nothing. Days are of the confirmation, both included, in UTC. */
const filterFields = {
  names: z.enum(["all", "full"]).default("all"),
  country: z
    .string()
    .refine((code) => code === "" || countryCodes.includes(code), "country-unknown")
    .default(""),
  language: z.union([z.literal(""), z.enum(locales)], "invalid").default(""),
  from: day,
  to: day,
  comments: z.enum(["any", "with"]).default("any"),
};
export const exportFilterSchema = z.object(filterFields);
export type ExportFilter = z.infer<typeof exportFilterSchema>;

export const newExportSchema = z
  .object({
    ...filterFields,
    format: z.enum(exportFormats, "choose"),
    hours: z.coerce
      .number("choose")
      .refine((hours) => linkHours.some((each) => each === hours), "choose")
      .default(DEFAULT_HOURS),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { error: "list-days-order", path: ["to"] });
export type NewExport = z.infer<typeof newExportSchema>;

/** A signer as the public page shows them. */
export type ShownSigner = { name: string; country: string; language: Locale; comment: string | null };

export const exportStates = ["waiting", "preparing", "ready", "stale", "expired", "failed"] as const;
export type ExportState = (typeof exportStates)[number];

/** For the page. */
export type ExportView = {
  id: string;
  state: ExportState;
  format: ExportFormat;
  language: Locale;
  filter: ExportFilter;
  hours: number;
  who: string | null;
  createdAt: Date;
  counted: number;
  done: number;
  /** Bytes. */
  size: number;
  expiresAt: Date;
};
