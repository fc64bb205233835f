import type { Locale } from "#lib/locales";
import { appealTexts } from "./appeal-texts.ts";
import { organisationTexts } from "./organisation-texts.ts";
import type { TemplateDraft } from "./schema.ts";

export type Starter = "appeal" | "organisation";

/**
 * A neutral text to begin with. It names nobody: where the case comes in, it has blanks `{{? …}}`, with which no letter
 * is printed. The campaign's title stands in the subject line.
 */
export function starterText(start: Starter, language: Locale, title: string): TemplateDraft {
  const text = (start === "appeal" ? appealTexts : organisationTexts)[language];
  return { ...text, subject: title };
}
