import type { Locale } from "#lib/locales";

const names: Record<Locale, string> = { en: "English", ru: "Русский", kk: "Қазақша" };

/** A language in its own words. */
export function languageName(locale: Locale): string {
  return names[locale];
}
