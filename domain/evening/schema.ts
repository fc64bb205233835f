import { z } from "zod";
import { countryCodes } from "#lib/countries";
import { locales } from "#lib/locales";
import { addressSheets } from "../letters/schema.ts";

export const writerLimits = { least: 5, most: 30 } as const;
export const mostOffices = 8;

const list = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()));

/** What a host asks for. Fields are those of a plain form. */
export const kitRequestSchema = z.object({
  writers: z.coerce
    .number({ error: "writers-range" })
    .int("writers-range")
    .min(writerLimits.least, "writers-range")
    .max(writerLimits.most, "writers-range"),
  offices: list.pipe(
    z.array(z.string().max(100)).min(1, "recipient-required").max(mostOffices, "too-many-recipients"),
  ),
  languages: list.pipe(z.array(z.enum(locales, { error: "language-required" })).min(1, "language-required")),
  country: z
    .string({ error: "country-missing" })
    .refine((code) => countryCodes.includes(code), "country-missing"),
  paper: z.enum(["a4", "letter"], { error: "paper-required" }),
  addresses: z.enum(addressSheets).catch("window"),
  firstLabel: z.coerce.number().int().min(1).max(14).catch(1),
});
export type KitRequest = z.infer<typeof kitRequestSchema>;

/** What the code of a printed kit says about it. */
export type Kit = {
  /** Random: of one evening there are not two kits alike. Seeds the wording, and is what reports are counted under. */
  id: string;
  writers: number;
  /** Office ids in the order of the kit. */
  officeIds: string[];
  /** Null for letters in several languages. */
  language: (typeof locales)[number] | null;
  country: string;
  /** Day it was printed, ISO. */
  day: string;
};

/** How many letters of a kit were posted to an office; never more than there were writers. */
export type PostedCount = { officeId: string; posted: number };
