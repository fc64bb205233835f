import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { coverageOf } from "../letters/font-tables.ts";

// Of WOFF 2.0 (W3C Recommendation, § 4 and 5) as much as it takes to find the one table that says which characters there are.

const HEADER_BYTES = 48;
const ARBITRARY_TAG = 63;
const [CMAP, GLYF, LOCA] = [0, 10, 11];
/** What says that a font's outlines stand as they are; of any other table, 0 says so. */
const OUTLINES_AS_THEY_ARE = 3;

/** Code points of all characters that a font as browsers get it has a glyph for. */
export function woff2Coverage(file: string): Set<number> {
  const font = readFileSync(file);
  let at = HEADER_BYTES;
  let offset = 0;
  let cmap: [start: number, end: number] | undefined;
  function readLength(): number {
    for (let length = 0; ; ) {
      const byte = font.readUInt8(at++);
      length = length * 128 + (byte & 127);
      if (byte < 128) return length;
    }
  }
  for (let table = 0; table < font.readUInt16BE(12); table++) {
    const flags = font.readUInt8(at++);
    const tag = flags & 63;
    if (tag === ARBITRARY_TAG) at += 4;
    const plain = tag === GLYF || tag === LOCA ? OUTLINES_AS_THEY_ARE : 0;
    let length = readLength();
    if (flags >> 6 !== plain) length = readLength();
    if (tag === CMAP) cmap = [offset, offset + length];
    offset += length;
  }
  if (!cmap) throw new Error(`${file} has no table cmap`);
  const tables = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  return coverageOf(asFont(tables.subarray(...cmap)));
}

/** The table alone, as the only one of a font. */
function asFont(cmap: Buffer): Buffer {
  const head = Buffer.alloc(28);
  head.writeUInt16BE(1, 4);
  head.write("cmap", 12);
  head.writeUInt32BE(head.length, 20);
  head.writeUInt32BE(cmap.length, 24);
  return Buffer.concat([head, cmap]);
}
