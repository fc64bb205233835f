import { messagesOf } from "#lib/i18n";
import { locales } from "#lib/locales";
import { wordsOf } from "./words.ts";

const asked = ["who", "why", "ask", "follow"] as const;

/** The questions beside the field, in every language of the interface. */
export function guidingQuestions(): string[] {
  return locales.flatMap((locale) => {
    const { questions } = messagesOf(locale, "wording");
    return typeof questions === "object" ? asked.map((question) => String(questions[question])) : [];
  });
}

/**
 * Looks for the guiding questions among a writer's own words. `nothingElse` when the text is made of them alone: such a
 * text is refused, because a hint is never sent. A question that opens a longer text is only pointed out.
 */
export function findHints(text: string, hints: readonly string[]): { found: string[]; nothingElse: boolean } {
  let rest = ` ${plain(text)} `;
  const found = hints.filter((hint) => {
    const shorter = rest.split(` ${plain(hint)} `).join(" ");
    const stood = shorter !== rest;
    rest = shorter;
    return stood;
  });
  return { found, nothingElse: found.length > 0 && rest.trim() === "" };
}

function plain(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(" ");
}
