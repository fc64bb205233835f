import { createHash } from "node:crypto";
import { type Locale, locales } from "#lib/locales";
import { type OfficeWords, tongues } from "./schema.ts";

type Row = { locale: Locale; name: string; head: string; greeting: string; remit: string };
type Stored = { windowLinesA4: string[]; windowLinesLetter: string[]; translations: Row[] };

/** A form's fields as the database holds them. Without an English head the name stands there: English needs no dative. */
export function toRows(words: OfficeWords): Stored {
  const { windowA4, windowLetter } = words;
  return {
    windowLinesA4: windowA4,
    windowLinesLetter: windowLetter.length > 0 ? windowLetter : [windowA4.join(", ")],
    translations: locales.map((locale) => {
      const tongue = tongues[locale];
      const name = words[`name${tongue}`];
      return {
        locale,
        name,
        head: words[`head${tongue}`] || (locale === "en" ? name : ""),
        greeting: words[`greeting${tongue}`],
        remit: words[`remit${tongue}`],
      };
    }),
  };
}

/** The other way round, as text fields show it. */
export function toFields({ windowLinesA4, windowLinesLetter, translations }: Stored): Record<string, string> {
  const fields: Record<string, string> = {
    windowA4: windowLinesA4.join("\n"),
    windowLetter: windowLinesLetter.join("\n"),
  };
  for (const { locale, ...row } of translations)
    for (const word of ["name", "head", "greeting", "remit"] as const)
      fields[`${word}${tongues[locale]}`] = row[word];
  return fields;
}

/** Changes with every change of the texts, so that a form made from older ones is noticed. */
export function digestOf(stored: Stored): string {
  const fields = Object.entries(toFields(stored)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, 32);
}
