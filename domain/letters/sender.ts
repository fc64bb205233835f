import { countryName } from "#lib/countries";
import type { Locale } from "#lib/locales";
import type { Handwritten, Sender } from "./letter.ts";
import { BLANK, blankOf } from "./placeholders.ts";

type Choices = { sender: Sender; language: Locale; unfinished?: boolean; handwritten?: Handwritten };

const handwrittenBlanks = { name: blankOf(22), city: blankOf(13), country: blankOf(13) };

/** The city of the country concerned is never used, even when somebody gives it. */
export function senderOf({ sender }: Choices, countryConcerned: string | null): Sender {
  return sender.country === countryConcerned ? { ...sender, city: "" } : sender;
}

/** What the placeholders of a template are filled with; an empty value is refused there. */
export function placeholderValues(sender: Sender, choices: Choices): Record<string, string> {
  const { language, unfinished, handwritten } = choices;
  const blanks = handwritten
    ? handwrittenBlanks
    : { name: unfinished ? BLANK : "", city: "", country: unfinished ? BLANK : "" };
  return {
    supporterName: sender.name || blanks.name,
    city: sender.city || blanks.city,
    country: sender.country ? countryName(sender.country, language) : blanks.country,
  };
}

/** Name and address as they stand above the letter. */
export function senderBlock(sender: Sender, { language, handwritten }: Choices) {
  const name = sender.name || (handwritten ? handwrittenBlanks.name : BLANK);
  if (sender.postalAddress) return { name, lines: sender.postalAddress.split("\n") };
  if (handwritten?.addressLines)
    return { name, lines: Array.from({ length: handwritten.addressLines }, () => handwrittenBlanks.name) };
  return { name, lines: placeLines(sender, language, handwritten ? handwrittenBlanks.city : "") };
}

function placeLines({ city, country }: Sender, language: Locale, blank: string): string[] {
  const place = [city || blank, country ? countryName(country, language) : blank];
  return [place.filter(Boolean).join(", ")].filter(Boolean);
}
