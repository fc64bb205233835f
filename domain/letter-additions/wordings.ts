import { type Locale, locales } from "#lib/locales";
import { type EmphasisInput, places, type WordingField } from "./schema.ts";

export type Wordings = Partial<Record<Locale, string[]>>;

/**
 * The wordings of a form, those of each language in the same order, since a letter and its translation take the same
 * one; or the field that is empty although its place is filled in another language. What stands in a language that
 * the office is not written to in is left out.
 */
export function wordingsOf(
  input: EmphasisInput,
  languages: readonly Locale[],
):
  | { ok: true; wordings: Wordings; fieldOf: (language: Locale, index: number) => string }
  | { ok: false; field: WordingField } {
  const written = locales.filter((locale) => languages.includes(locale));
  const filled = places.filter((place) => written.some((locale) => input[`${locale}${place}`] !== ""));
  for (const place of filled) {
    const empty = written.find((locale) => input[`${locale}${place}`] === "");
    if (empty) return { ok: false, field: `${empty}${place}` };
  }
  const wordings = written.map((locale) => [locale, filled.map((place) => input[`${locale}${place}`])]);
  return {
    ok: true,
    wordings: Object.fromEntries(wordings),
    fieldOf: (language, index) => `${language}${filled[index] ?? ""}`,
  };
}
