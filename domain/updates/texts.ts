import { type Locale, locales } from "#lib/locales";
import type { UpdateTexts } from "./schema.ts";

type Row = { locale: Locale; title: string; body: string };

/** Every language, those that nobody has begun empty. */
export function textsOf(rows: readonly Row[]): UpdateTexts {
  return Object.fromEntries(
    locales.map((locale) => {
      const { title = "", body = "" } = rows.find((row) => row.locale === locale) ?? {};
      return [locale, { title, body }];
    }),
  ) as UpdateTexts;
}

/** Languages in which the update can be sent: with a title and a text. */
export function readyLanguages(texts: UpdateTexts): Locale[] {
  return locales.filter((locale) => texts[locale].title && texts[locale].body);
}

/** The title in the reader's language, else in the first that has one; empty for a bare draft. */
export function titleOf(texts: UpdateTexts, locale: Locale): string {
  return texts[locale].title || locales.map((each) => texts[each].title).find(Boolean) || "";
}
