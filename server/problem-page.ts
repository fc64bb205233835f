import { escapeMarkup } from "#lib/escape-markup";
import { locales } from "#lib/locales";

const SELF = new RegExp(`(?<= href="/(?:${locales.join("|")}))/problem(?=")`, "g");

/**
 * The page of a problem, whose links to itself, such as those to other languages, lead to `rest` below their language instead:
 * it has no address of its own.
 */
export function linksLeadingTo(rest: string, page: string): string {
  return page.replace(SELF, () => escapeMarkup(rest));
}
