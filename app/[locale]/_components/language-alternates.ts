import { locales } from "#lib/locales";

/** `rel="canonical"` and `hreflang` of a page that exists in several languages; `path` is what follows the language. */
export function languageAlternates(locale: string, path: string, offered: readonly string[] = locales) {
  return {
    canonical: `/${locale}${path}`,
    languages: Object.fromEntries(offered.map((language) => [language, `/${language}${path}`])),
  };
}
