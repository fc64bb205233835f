import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import type { Statistics } from "./schema.ts";

type Told = Pick<Statistics, "throughDay" | "hiddenBelow" | "generatedAt">;

/** What a reader of any download must know, in sentences. */
export function notesOf({ throughDay, hiddenBelow, generatedAt }: Told, locale: Locale): string[] {
  const t = translator(locale, "organizer");
  return [
    t("statistics.notes.moment", { moment: generatedAt.slice(0, 16).replace("T", " ") }),
    t("statistics.notes.days", { day: throughDay }),
    t("statistics.notes.hidden", { threshold: hiddenBelow }),
    t("statistics.notes.compare"),
  ];
}

/** The same of several campaigns side by side. */
export function organisationNotes(told: Told, locale: Locale): string[] {
  const t = translator(locale, "statistics");
  return [...notesOf(told, locale), t("organisation.people"), t("organisation.spansNote")];
}
