import { type Locale, type Localized, locales } from "#lib/locales";

type Translation = { locale: Locale; reviewedAt: Date | null; disabledAt: Date | null };

/**
 * Languages that a campaign is offered in. What no native speaker has read is shown to nobody outside, unless
 * nothing leaves the machine anyway.
 */
export function offeredLocales(
  translations: readonly Translation[],
  { tryOut }: { tryOut: boolean },
): Locale[] {
  const offered = translations.filter(
    ({ reviewedAt, disabledAt }) => !disabledAt && (tryOut || reviewedAt !== null),
  );
  return locales.filter((locale) => offered.some((translation) => translation.locale === locale));
}

/** The translation in a language. Records of a campaign are complete in each language it is offered in. */
export function inLocale<T extends { locale: Locale }>(translations: readonly T[], locale: Locale) {
  return translations.find((translation) => translation.locale === locale);
}

/** A text in all languages; one that is not offered gets the text of the first language that is. */
export function localized<T extends { locale: Locale }>(
  translations: readonly T[],
  offered: readonly Locale[],
  text: (translation: T) => string,
): Localized {
  const of = (locale: Locale) => {
    const found = inLocale(translations, locale);
    return found && text(found);
  };
  const fallback = offered.map(of).find((found) => found) ?? "";
  const pick = (locale: Locale) => (offered.includes(locale) && of(locale)) || fallback;
  return { en: pick("en"), ru: pick("ru"), kk: pick("kk") };
}
