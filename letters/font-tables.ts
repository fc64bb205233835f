import { readFileSync } from "node:fs";

// Of OpenType 1.9 as much as our fonts need: which glyph a character has (cmap, formats 4 and 12), and how wide it is.

type Found = (point: number, glyph: number) => void;

function readSubtable(font: Buffer, start: number, found: Found): void {
  const format = font.readUInt16BE(start);
  if (format === 12) {
    const groups = font.readUInt32BE(start + 12);
    for (let group = 0; group < groups; group++) {
      const at = start + 16 + group * 12;
      const first = font.readUInt32BE(at);
      const glyph = font.readUInt32BE(at + 8);
      for (let point = first; point <= font.readUInt32BE(at + 4); point++)
        found(point, glyph + point - first);
    }
  } else if (format === 4) {
    const size = font.readUInt16BE(start + 6);
    for (let at = start + 14; at < start + 14 + size; at += 2) {
      const last = font.readUInt16BE(at);
      for (let point = font.readUInt16BE(at + size + 2); point <= last; point++) {
        const glyph = glyphIn(font, at, size, point);
        if (glyph !== 0) found(point, glyph);
      }
    }
  }
}

function glyphIn(font: Buffer, segment: number, size: number, point: number): number {
  const first = font.readUInt16BE(segment + size + 2);
  const delta = font.readUInt16BE(segment + 2 * size + 2);
  const rangeAt = segment + 3 * size + 2;
  const range = font.readUInt16BE(rangeAt);
  const glyph = range === 0 ? point : font.readUInt16BE(rangeAt + range + 2 * (point - first));
  return range !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function tableOf(font: Buffer, name: string): number {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const record = 12 + table * 16;
    if (font.toString("latin1", record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${name}`);
}

function readGlyphs(font: Buffer, found: Found): void {
  const cmap = tableOf(font, "cmap");
  for (let subtable = 0; subtable < font.readUInt16BE(cmap + 2); subtable++) {
    readSubtable(font, cmap + font.readUInt32BE(cmap + 4 + subtable * 8 + 4), found);
  }
}

/** Code points of all characters that a font has a glyph for. */
export function readCoverage(file: string): Set<number> {
  return coverageOf(readFileSync(file));
}

/** The same of a font in memory, or of a part of one that holds its cmap. */
export function coverageOf(font: Buffer): Set<number> {
  const covered = new Set<number>();
  readGlyphs(font, (point) => covered.add(point));
  return covered;
}

/** How far each character moves the pen, in parts of the font's size, before kerning. */
export function readAdvances(file: string): Map<number, number> {
  const font = readFileSync(file);
  const unitsPerEm = font.readUInt16BE(tableOf(font, "head") + 18);
  const measured = font.readUInt16BE(tableOf(font, "hhea") + 34);
  const metrics = tableOf(font, "hmtx");
  const advances = new Map<number, number>();
  readGlyphs(font, (point, glyph) => {
    const at = metrics + 4 * Math.min(glyph, measured - 1);
    advances.set(point, font.readUInt16BE(at) / unitsPerEm);
  });
  return advances;
}
