import { countWords } from "#lib/words";
import { ADVISED_WORDS, type LetterRequest } from "./schema.ts";

/** What a writer can shorten of a letter that does not fit its page, named as the API names it. */
export type Shortening = { field: "personalParagraph" | "demands" | "sender.postalAddress"; words?: number };

/**
 * The writer's own part that makes most of the letter's length. For own words also how many of them would have to go
 * so that the page surely holds the rest.
 */
export function whatToShorten(
  request: Pick<LetterRequest, "sender" | "demands" | "personalParagraph">,
): Shortening {
  const words = countWords(request.personalParagraph);
  const lines = request.personalParagraph.split("\n").length;
  if (words > ADVISED_WORDS) return { field: "personalParagraph", words: words - ADVISED_WORDS };
  if (words > 0 && (lines > 6 || request.demands.length < 2)) return { field: "personalParagraph", words };
  if (request.demands.length > 1) return { field: "demands" };
  return words > 0 ? { field: "personalParagraph", words } : { field: "sender.postalAddress" };
}
