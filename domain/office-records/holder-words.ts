import { isoDay } from "#lib/clock";
import { type Locale, locales } from "#lib/locales";
import { type HolderInput, type HolderWords, tongues } from "./schema.ts";

type Row = { locale: Locale; name: string; nameDative: string; greeting: string };

/** English needs no dative. */
export function toHolderRows(words: HolderWords): Row[] {
  return locales.map((locale) => ({
    locale,
    name: words[`name${tongues[locale]}`],
    nameDative: locale === "en" ? words.nameEn : words[`dative${locale === "ru" ? "Ru" : "Kk"}`],
    greeting: words[`greeting${tongues[locale]}`],
  }));
}

export function toHolderFields(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ locale, name, nameDative, greeting }) => [
      [`name${tongues[locale]}`, name],
      [`dative${tongues[locale]}`, nameDative],
      [`greeting${tongues[locale]}`, greeting],
    ]),
  );
}

/** A public office holder's record as the log keeps it. */
export function holderForAudit({ nameEn, dativeRu, dativeKk, from, to, source, verified }: HolderInput) {
  const day = (date: Date | null) => date && isoDay(date);
  return { nameEn, dativeRu, dativeKk, from: day(from), to: day(to), source, verified };
}
