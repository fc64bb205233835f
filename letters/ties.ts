import type { Locale } from "#lib/locales";
import { hasLonger } from "./printable.ts";

// Where a line must not end, by the habit of each language: the space becomes one that does not break.
// Each pattern begins with the space, so that nothing else is looked at.
const anyLanguage = [/ (?=[–—])/gu, / (?<=[№§] )(?=\d)/gu, / (?<=(?<!\p{L})\p{Lu}\. )(?=\p{Lu})/gu];
const ownHabits: Record<Locale, RegExp[]> = {
  en: [
    / (?<=\b(?:Mr|Mrs|Ms|Dr|Article|Section) )(?=\S)/gu,
    / (?<=\b\d{1,2} )(?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/gu,
  ],
  ru: [
    // Prepositions, conjunctions and particles of one or two letters lean on the word that follows.
    / (?<=(?<![\p{L}\p{N}-])\p{L}{1,2}\.? )(?=\S)/gu,
    / (?<=(?:част|стать|пункт)\p{L}{1,3} )(?=\d)/giu,
    / (?<=\d )(?=\p{Ll})/gu,
  ],
  kk: [/ (?<=\d )(?=\p{Ll})/gu, / (?=қ\.)/gu],
};

/** A word alone on the last line looks lost: it takes the one before along. */
const lastSpace = / (?=\S+$)/gu;

/** A run without a place to break it must stay on the sheet, whatever name was typed into the text. */
const longestRun = 40;

/** Keeps together what a careful compositor keeps together. For curated text alone: typed text stays as typed. */
export function tie(text: string, language: Locale): string {
  const places = [...anyLanguage, ...ownHabits[language], lastSpace];
  const tied = places.reduce((done, place) => done.replace(place, "\u00a0"), text);
  return hasLonger(tied, longestRun) ? text : tied;
}
