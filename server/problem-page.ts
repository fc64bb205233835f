import { escapeMarkup } from "#lib/escape-markup";
import { locales } from "#lib/locales";

const SELF = new RegExp(`(?<= href="/(?:${locales.join("|")}))/(?:problem|one-moment)(?=")`, "g");

/**
 * A page that has no address of its own: its links to itself, such as those to other languages, lead to `rest` below their
 * language instead.
 */
export function linksLeadingTo(rest: string, page: string): string {
  return page.replace(SELF, () => escapeMarkup(rest));
}
