import { readFileSync } from "node:fs";
import { toCodePoint } from "#lib/plain-text";
import { boldFontFiles, regularFontFiles } from "./fonts.ts";
import { printable } from "./printable.ts";

/** Reads the code points of one subtable of `cmap` (OpenType 1.9, formats 4 and 12, which all our fonts have). */
function readSubtable(font: Buffer, start: number, covered: Set<number>): void {
  const format = font.readUInt16BE(start);
  if (format === 12) {
    const groups = font.readUInt32BE(start + 12);
    for (let group = 0; group < groups; group++) {
      const at = start + 16 + group * 12;
      for (let point = font.readUInt32BE(at); point <= font.readUInt32BE(at + 4); point++) covered.add(point);
    }
  } else if (format === 4) {
    const size = font.readUInt16BE(start + 6);
    for (let at = start + 14; at < start + 14 + size; at += 2) {
      const last = font.readUInt16BE(at);
      for (let point = font.readUInt16BE(at + size + 2); point <= last; point++) {
        if (hasGlyph(font, at, size, point)) covered.add(point);
      }
    }
  }
}

function hasGlyph(font: Buffer, segment: number, size: number, point: number): boolean {
  const first = font.readUInt16BE(segment + size + 2);
  const delta = font.readUInt16BE(segment + 2 * size + 2);
  const rangeAt = segment + 3 * size + 2;
  const range = font.readUInt16BE(rangeAt);
  if (range === 0) return ((point + delta) & 0xffff) !== 0;
  const glyph = font.readUInt16BE(rangeAt + range + 2 * (point - first));
  return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0;
}

function readCoverage(file: string): Set<number> {
  const font = readFileSync(file);
  const covered = new Set<number>();
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const record = 12 + table * 16;
    if (font.toString("latin1", record, record + 4) !== "cmap") continue;
    const cmap = font.readUInt32BE(record + 8);
    for (let subtable = 0; subtable < font.readUInt16BE(cmap + 2); subtable++) {
      readSubtable(font, cmap + font.readUInt32BE(cmap + 4 + subtable * 8 + 4), covered);
    }
  }
  return covered;
}

// Read when the process starts: a request would wait for it.
const regular = regularFontFiles.map(readCoverage);
const bold = boldFontFiles.map(readCoverage);

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
  return isCovered(regularText, regular.slice(0, 1)) && isCovered(boldText, bold.slice(0, 1));
}

function isPrintable(text: string): boolean {
  if (/[\p{Surrogate}\p{Private_Use}\ufffc]/u.test(text)) return false;
  return isCovered(text, regular) || isCovered(text.normalize("NFD"), regular);
}

/** The bold fonts have fewer letters: what they lack is set in the regular ones, not refused. */
export function hasBold(text: string): boolean {
  return isCovered(text, bold);
}

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

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
