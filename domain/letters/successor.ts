import { formatDate } from "#lib/dates";
import { translator } from "#lib/i18n";
import { type Localized, locales } from "#lib/locales";
import type { RecipientRecord } from "./addressee.ts";
import type { Addressee } from "./letter.ts";

type Office = Pick<RecipientRecord["office"], "abolishedOn" | "successor">;
type Context = { letterDay: Date; among: readonly { office: { slug: string } }[] };

/**
 * A letter to an office that is no more on the letter's day goes to the one that took over, where the campaign writes to
 * that one; a rule of the campaign comes first.
 */
export function leadToSuccessor(
  addressee: Addressee,
  { abolishedOn, successor }: Office,
  { letterDay, among }: Context,
): Addressee {
  if (!successor || !abolishedOn || abolishedOn > letterDay || addressee.ruling.kind !== "letter")
    return addressee;
  if (!among.some(({ office }) => office.slug === successor.slug)) return addressee;
  return { ...addressee, ruling: { kind: "redirect", to: successor.slug, text: reasonOf(abolishedOn) } };
}

function reasonOf(abolishedOn: Date): Localized {
  const texts = locales.map((locale) => [
    locale,
    translator(locale, "offices")("abolishedReason", { date: formatDate(abolishedOn, locale) }),
  ]);
  return Object.fromEntries(texts) as Localized;
}
