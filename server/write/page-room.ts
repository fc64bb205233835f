import { createHash } from "node:crypto";
import { composeLetter, type LetterChoices } from "#domain/letters/compose-letter";
import type { Addressee, LetterCampaign } from "#domain/letters/letter";
import { letterText } from "#domain/letters/plain-text";
import { LetterTooLong, RendererBusy } from "#letters/print-errors";
import { renderLetterImages } from "#letters/render-letters";

/** Exact to so many words; the sheet itself has the last word. */
const STEP = 5;
const MOST_WORDS = 250;
const MOST_LETTERS = 300;

/** Each search sets a handful of pages: more at once would keep those waiting who print. */
const MOST_SEARCHES = 4;

const known = new Map<string, Promise<number>>();
let searching = 0;

/**
 * How many words of one's own the page of this letter holds, found by setting it: words of its own language are added until
 * it is full. Of several offices the one with the longest letter counts. Remembered by a hash of the letter without the
 * paragraph, so that typing the paragraph costs nothing. Throws what setting a letter throws, but never LetterTooLong.
 */
export function findRoom(
  campaign: LetterCampaign,
  addressees: readonly Addressee[],
  choices: LetterChoices,
): Promise<number> {
  const bare = { ...choices, personalParagraph: "" };
  const lengths = addressees.map((addressee) => ({
    addressee,
    text: letterText(composeLetter(campaign, addressee, bare)),
  }));
  const longest = lengths.toSorted((a, b) => b.text.length - a.text.length)[0];
  if (!longest) return Promise.resolve(0);
  const key = createHash("sha256").update(`${choices.paper}\0${longest.text}`).digest("base64");
  let room = known.get(key);
  if (!room) {
    if (searching >= MOST_SEARCHES)
      return Promise.reject(new RendererBusy("Too many pages are being measured"));
    room = search((words) => fits(campaign, longest.addressee, bare, words));
    room.catch(() => known.delete(key));
    known.set(key, room);
    if (known.size > MOST_LETTERS) known.delete(known.keys().next().value as string);
  }
  return room;
}

async function search(holds: (words: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [0, MOST_WORDS / STEP];
  searching += 1;
  try {
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (await holds(middle * STEP)) low = middle;
      else high = middle - 1;
    }
    return low * STEP;
  } finally {
    searching -= 1;
  }
}

async function fits(campaign: LetterCampaign, addressee: Addressee, choices: LetterChoices, words: number) {
  const personalParagraph = fillerOf(addressee, choices, words);
  const letter = composeLetter(campaign, addressee, { ...choices, personalParagraph });
  try {
    await renderLetterImages({ paper: choices.paper, letters: [{ letter }] });
    return true;
  } catch (error) {
    if (error instanceof LetterTooLong) return false;
    throw error;
  }
}

/** Words of the letter's template, so that they are as long as words of its language are. */
function fillerOf(addressee: Addressee, { language }: LetterChoices, count: number): string {
  const paragraphs = addressee.texts[language]?.paragraphs.flatMap(({ variants }) => variants) ?? [];
  const words = paragraphs.join(" ").match(/\p{L}+/gu) ?? ["word"];
  return Array.from({ length: count }, (_, index) => words[index % words.length]).join(" ");
}
