import type { Locale } from "#lib/locales";
import { shinglesOf } from "../wording/shingles.ts";
import { wordsOf } from "../wording/words.ts";
import type { LetterCampaign } from "./letter.ts";

const MOST_TEXTS = 12;
const known = new Map<string, ReadonlySet<string>>();

/** All shingles of what the campaign itself says in its letters in one language, in every wording and to every office. */
export function templateShingles(campaign: LetterCampaign, language: Locale): ReadonlySet<string> {
  const texts = templateTexts(campaign, language);
  const key = texts.join("\n");
  let shingles = known.get(key);
  if (!shingles) {
    shingles = new Set(texts.flatMap((text) => shinglesOf(wordsOf(text).map((word) => word.text))));
    known.set(key, shingles);
    if (known.size > MOST_TEXTS) known.delete(known.keys().next().value as string);
  }
  return shingles;
}

function templateTexts({ addressees, demands }: LetterCampaign, language: Locale): string[] {
  const texts = addressees.flatMap((addressee) => {
    const text = addressee.texts[language];
    const paragraphs = text?.paragraphs.flatMap(({ variants }) => variants) ?? [];
    return [text?.demandsIntro ?? "", ...(addressee.emphasis[language] ?? []), ...paragraphs];
  });
  return [...new Set([...texts, ...demands.map(({ text }) => text[language])])];
}
