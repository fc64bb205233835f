import type { Locale } from "#lib/locales";
import { countWords } from "#lib/words";
import type { LetterRequest } from "./schema.ts";

/** A line of the page holds hardly more characters; whoever cuts as many has cut a line. */
const lineLengths: Record<Locale, number> = { en: 128, ru: 112, kk: 110 };

/**
 * What a writer can shorten of a letter that does not fit its page, named as the API names it: `lines` of the page at
 * least, which is about so many `words`.
 */
export type Shortening = {
  field: "personalParagraph" | "demands" | "sender.postalAddress";
  lines?: number;
  words?: number;
};

/**
 * The writer's own part that makes most of the letter's length. `lines` is what was measured to be too much, null when
 * the letter was too long even to be measured.
 */
export function whatToShorten(
  { personalParagraph, demands, language }: Pick<LetterRequest, "demands" | "personalParagraph" | "language">,
  lines: number | null,
): Shortening {
  const lineLength = lineLengths[language];
  const words = countWords(personalParagraph);
  const own = personalParagraph
    .split("\n")
    .reduce((sum, { length }) => sum + Math.ceil(length / lineLength), 0);
  if (words > 0 && (own >= (lines ?? 0) || demands.length < 2)) {
    const perLine = (lineLength * words) / personalParagraph.length;
    const excess = lines ?? own;
    return {
      field: "personalParagraph",
      lines: excess,
      words: Math.min(words, Math.ceil(excess * perLine)),
    };
  }
  const field = demands.length > 1 ? "demands" : "sender.postalAddress";
  return lines === null ? { field } : { field, lines };
}
