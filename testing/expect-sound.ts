import { expect } from "vitest";
import { findUnprintable } from "../letters/coverage.ts";
import { LetterTooLong, UnprintableCharacter } from "../letters/print-errors.ts";
import type { Paper, PrintLetter } from "../letters/print-letter.ts";
import { renderLetters } from "../letters/render-letters.ts";
import { envelopes, isInside, sheets, touches, windowZones } from "./envelopes.ts";
import { type MeasuredPage, measurePages } from "./measure-pdf.ts";
import { inked, textOnPage } from "./printed-text.ts";

/**
 * A letter is either refused for a reason that is true, or it is one page on which every sign that was typed stands
 * once, within the margins, and the window shows the address alone.
 */
export async function expectSound(paper: Paper, letter: PrintLetter): Promise<"printed" | "refused"> {
  const unprintable = findUnprintable(textOnPage(letter));
  try {
    const pages = await measurePages(await renderLetters({ paper, letters: [{ letter }] }));
    expect(unprintable).toBeNull();
    expect(pages).toHaveLength(1);
    for (const page of pages) expectPage(paper, letter, page);
    return "printed";
  } catch (error) {
    if (!(error instanceof LetterTooLong || error instanceof UnprintableCharacter)) throw error;
    expect(error).toBeInstanceOf(unprintable ? UnprintableCharacter : LetterTooLong);
    if (error instanceof LetterTooLong) expect(error.lines ?? 1).toBeGreaterThan(0);
    return "refused";
  }
}

function expectPage(paper: Paper, letter: PrintLetter, { texts, strokes }: MeasuredPage): void {
  const sheet = sheets[paper];
  const typed = unmirrored(inked(textOnPage(letter)));
  const shown = unmirrored(inked(texts.map(({ text }) => text).join("")));
  const unread = new Set(typed.match(/\P{Mark}(?=\p{Mark})/gu));
  // pdf.js drops both of a text from right to left (bidi in its pdf.worker.mjs).
  if (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(typed)) for (const sign of "<>") unread.add(sign);
  const [wanted, found] = [typed, shown].map((text) => [...text].filter((sign) => !isUnread(sign, unread)));
  expect({ lost: without(wanted, found), leaked: without(found, wanted) }).toEqual({ lost: "", leaked: "" });
  // Margins are 17 and 9 mm or more. A word of several typefaces may stray by a millimetre; what printers cut off begins at 6.35.
  for (const box of texts) {
    expect(box.left, box.text).toBeGreaterThanOrEqual(24.9);
    expect(box.right, box.text).toBeLessThanOrEqual(sheet.width - 15.5);
    expect(box.bottom, box.text).toBeLessThanOrEqual(sheet.height - 8);
  }
  const address = texts.slice(0, letter.windowAddress.length);
  const others = [...texts.slice(letter.windowAddress.length), ...strokes];
  for (const zone of envelopes[paper].flatMap((envelope) => windowZones(envelope, sheet))) {
    for (const box of address) expect(isInside(box, zone), box.text).toBe(true);
    expect(others.filter((box) => touches(box, zone))).toEqual([]);
  }
}

/**
 * Arabic letters are drawn as strokes and dots, and letters with points as several glyphs: only ActualText, which is
 * not read here, says what they stand for.
 */
function isUnread(sign: string, unread: Set<string>): boolean {
  return unread.has(sign) || /\p{Mark}|\p{Script_Extensions=Arabic}/u.test(sign);
}

/** In Hebrew and Arabic a bracket is drawn as its mirror image. */
function unmirrored(text: string): string {
  const pairs = "»«)(][}{><";
  return text.replace(/[»)\]}>]/gu, (sign) => pairs[pairs.indexOf(sign) + 1] ?? sign);
}

/** The signs of one text that another lacks, each as often as it does. */
function without(text: string[] = [], other: string[] = []): string {
  const left = new Map<string, number>();
  for (const sign of other) left.set(sign, (left.get(sign) ?? 0) + 1);
  return text
    .filter((sign) => {
      const count = left.get(sign) ?? 0;
      left.set(sign, count - 1);
      return count <= 0;
    })
    .join("");
}
