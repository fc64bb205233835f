import { toCodePoint } from "#lib/plain-text";
import { readCoverage } from "./font-tables.ts";
import { boldFontFiles, regularFontFiles } from "./fonts.ts";
import { printable } from "./printable.ts";

// Read when the process starts: a request would wait for it.
const regular = regularFontFiles.map(readCoverage);
const bold = boldFontFiles.map(readCoverage);

/** What the first font has of the code points that need one unit, for a quick look: nearly all texts need no other. */
const quick = new Uint8Array(0x10000);
for (const point of regular[0] ?? []) if (point < quick.length) quick[point] = 1;
for (const joiner of [0x0a, 0x200b]) quick[joiner] = 1;

function isQuicklyCovered(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (quick[text.charCodeAt(at)] !== 1) return false;
  return true;
}

const joiners = /[\n\u200b-\u200d]/gu;

function hasGlyphs(text: string, font: Set<number> | undefined): boolean {
  for (const character of text) if (!font?.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** A character with its accents comes from one font: no font borrows a mark for another's letter. */
function isCovered(text: string, fonts: Set<number>[]): boolean {
  const visible = text.replace(joiners, "");
  return fonts.some((font) => hasGlyphs(visible, font));
}

/** Whether the first family has every letter, so that the template need not look for any other. */
export function isPlain(regularText: string, boldText: string): boolean {
  const firstHasAll = isQuicklyCovered(regularText) || isCovered(regularText, regular.slice(0, 1));
  return firstHasAll && isCovered(boldText, bold.slice(0, 1));
}

function isPrintable(text: string): boolean {
  if (isQuicklyCovered(text)) return true;
  if (/[\p{Surrogate}\p{Private_Use}\ufffc]/u.test(text)) return false;
  return isCovered(text, regular) || isCovered(text.normalize("NFD"), regular);
}

/** The bold fonts have fewer letters: what they lack is set in the regular ones, not refused. */
export function hasBold(text: string): boolean {
  return isCovered(text, bold);
}

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Text in which a box stands for every character that no bundled font can print. */
export function withGlyphs(text: string): string {
  const whole = printable(text);
  if (isPrintable(whole)) return whole;
  return [...clusters.segment(whole)].map(({ segment }) => (isPrintable(segment) ? segment : "□")).join("");
}

type Found = { character: string; codePoint: string };

/**
 * The first character that no bundled font can print, after `printable` has dropped what is never printed.
 * Lone surrogates, private use and the object replacement character are refused too.
 */
export function findUnprintable(text: string): Found | null {
  return findWithoutGlyph(printable(text));
}

/** The same for text that `printable` has returned. */
export function findWithoutGlyph(whole: string): Found | null {
  if (isPrintable(whole)) return null;
  for (const { segment } of clusters.segment(whole)) {
    if (isPrintable(segment)) continue;
    const lone = [...segment].find((character) => !isPrintable(character)) ?? segment;
    const codePoint = [...lone].map((character) => toCodePoint(character)).join(" ");
    return { character: lone.toWellFormed(), codePoint };
  }
  return null;
}
