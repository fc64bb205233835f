export const locales = ["en", "ru", "kk"] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** A text in every language of the product. */
export type Localized = Record<Locale, string>;
