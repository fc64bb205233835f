import type { OwnWords } from "./schema.ts";
import { SHINGLE_WORDS, shinglesOf } from "./shingles.ts";

/** From here on a text counts as the writer's own, or as partly so. */
const OWN_FROM = 75;
const MIXED_FROM = 40;

type Known = {
  /** Whether four words stand in a row in the campaign's own texts. */
  template: (shingle: string) => boolean;
  /** The same for paragraphs of earlier letters. */
  letters: (shingle: string) => boolean;
};

/**
 * How much of a paragraph nobody has said before: a word is borrowed when a run of four words that holds it is known, and
 * the score is the share of the others, in whole per cent. Null for a text too short to hold such a run.
 */
export function measureOwnWords(words: readonly string[], known: Known): OwnWords {
  const borrowed = new Array<"template" | "letters" | undefined>(words.length);
  for (const [at, shingle] of shinglesOf(words).entries()) {
    const from = known.template(shingle) ? "template" : known.letters(shingle) ? "letters" : undefined;
    if (!from) continue;
    for (let word = at; word < at + SHINGLE_WORDS; word++) {
      if (borrowed[word] !== "template") borrowed[word] = from;
    }
  }
  const template = borrowed.filter((from) => from === "template").length;
  const letters = borrowed.filter((from) => from === "letters").length;
  const measurable = words.length >= SHINGLE_WORDS;
  const score = measurable ? Math.round((100 * (words.length - template - letters)) / words.length) : null;
  return { words: words.length, template, letters, score, level: levelOf(words.length, score) };
}

function levelOf(words: number, score: number | null): OwnWords["level"] {
  if (words === 0) return "none";
  if (score === null) return "short";
  if (score >= OWN_FROM) return "own";
  return score >= MIXED_FROM ? "mixed" : "borrowed";
}
