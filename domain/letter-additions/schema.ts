import { z } from "zod";
import { line } from "#domain/organizer/schema";
import type { ContentWarning } from "#domain/wording/schema";
import { type Locale, type Localized, locales } from "#lib/locales";
import { isReadable, tidyLine, tidyLines } from "#lib/plain-text";

// What letters carry besides their template: a paragraph for one office, a sentence for one person, enclosures.

/** Places for wordings of one paragraph; a form shows one more than are filled. */
export const places = [1, 2, 3, 4, 5] as const;
type Place = (typeof places)[number];
export type WordingField = `${Locale}${Place}`;

export const limits = { wording: 1500, sentence: 300, enclosures: 6, enclosure: 100 } as const;

const version = z.coerce.number("invalid").int().min(0);
/** Braces would be a placeholder, and these texts have none. */
const withoutBraces = (text: string) => !/[{}]/.test(text);
const text = (longest: number) =>
  z
    .string()
    .refine(isReadable, { error: "invalid", abort: true })
    .transform(tidyLine)
    .refine((line) => line.length <= longest, "too-long")
    .refine(withoutBraces, "no-placeholder")
    .default("");

const wording = text(limits.wording);
const wordingFields = Object.fromEntries(
  places.flatMap((place) => locales.map((locale) => [`${locale}${place}`, wording])),
) as Record<WordingField, typeof wording>;

export const emphasisSchema = z.object({ version, office: line(100).min(1, "invalid"), ...wordingFields });
export type EmphasisInput = z.infer<typeof emphasisSchema>;

const sentence = text(limits.sentence);
export const stressSchema = z
  .object({ version, person: z.coerce.number("invalid").int(), en: sentence, ru: sentence, kk: sentence })
  .superRefine((input, context) => {
    if (locales.every((locale) => input[locale] === "")) return;
    for (const locale of locales)
      if (input[locale] === "")
        context.addIssue({ code: "custom", path: [locale], message: "every-language" });
  });
export type StressInput = z.infer<typeof stressSchema>;

/** One enclosure a line. */
const enclosures = z
  .string()
  .refine(isReadable, { error: "invalid", abort: true })
  .transform((lines) => tidyLines(lines).split("\n").filter(Boolean))
  .refine((lines) => lines.length <= limits.enclosures, "too-many-enclosures")
  .refine((lines) => lines.every((each) => each.length <= limits.enclosure), "enclosure-long")
  .refine((lines) => lines.every(withoutBraces), "no-placeholder")
  .default([]);
export const enclosuresSchema = z.object({
  version,
  template: line(100).min(1, "invalid"),
  en: enclosures,
  ru: enclosures,
  kk: enclosures,
});
export type EnclosuresInput = z.infer<typeof enclosuresSchema>;

/** Words of a text that should be looked at again, in its language. */
export type TextWarning = ContentWarning & { language: Locale };

export type OfficeAddition = {
  slug: string;
  name: string;
  languages: Locale[];
  /** As many in each language. */
  wordings: Partial<Record<Locale, string[]>>;
  warnings: TextWarning[];
};

export type PersonAddition = { number: number; name: string; stress: Localized; warnings: TextWarning[] };

export type TemplateAddition = {
  key: string;
  languages: Locale[];
  /** Names of the offices whose letter it is. */
  offices: string[];
  enclosures: Partial<Record<Locale, string[]>>;
};

export type Additions = {
  version: number;
  offices: OfficeAddition[];
  people: PersonAddition[];
  templates: TemplateAddition[];
};

/** Which letter became too long by a text, and by how much. */
export type Overflow = { office: string; language: Locale; paper: "a4" | "letter"; lines: number };
