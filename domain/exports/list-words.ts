import { countryName } from "#lib/countries";
import { translator } from "#lib/i18n";
import { languageName } from "#lib/language-name";
import type { Locale } from "#lib/locales";
import type { ShownSigner } from "./schema.ts";

export type ListWords = {
  title: string;
  head: [string, string, string, string, string];
  row: (signer: ShownSigner) => [string, string, string, string, string];
};

/** Headings and names in the language of the list; codes stand beside names, for programs. */
export function listWords(locale: Locale): ListWords {
  const t = translator(locale, "exports");
  return {
    title: t("file.title"),
    head: [t("file.name"), t("file.country"), t("file.code"), t("file.language"), t("file.comment")],
    row: ({ name, country, language, comment }) => [
      name,
      countryName(country, locale),
      country,
      languageName(language),
      comment ?? "",
    ],
  };
}
