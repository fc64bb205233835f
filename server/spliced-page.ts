import { constants, crc32, deflateRawSync } from "node:zlib";

/** A text in which one word changes with each answer; everything else is encoded and compressed once. */
export type SplicedPage = { plain: Buffer[]; deflated: Buffer[] };

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([3, 0]);

export function splitPage(text: string, word: string): SplicedPage {
  const plain = text.split(word).map((part) => Buffer.from(part));
  return { plain, deflated: plain.map(deflate) };
}

export function joinPage({ plain }: SplicedPage, word: string): Buffer {
  return Buffer.concat(interleave(plain, Buffer.from(word)));
}

/**
 * The same in gzip (RFC 1952): each part is deflated by itself up to a byte border, the word between is a stored block
 * (RFC 1951 3.2.4), so an answer costs a copy and a check sum instead of compressing the page again.
 */
export function joinGzip({ plain, deflated }: SplicedPage, word: string): Buffer {
  const bytes = Buffer.from(word);
  const stored = Buffer.alloc(5 + bytes.length);
  stored.writeUInt16LE(bytes.length, 1);
  stored.writeUInt16LE(~bytes.length & 0xffff, 3);
  bytes.copy(stored, 5);
  const tail = Buffer.alloc(8);
  const content = interleave(plain, bytes);
  tail.writeUInt32LE(content.reduce((sum, chunk) => crc32(chunk, sum), 0));
  tail.writeUInt32LE(content.reduce((size, chunk) => size + chunk.length, 0) >>> 0, 4);
  return Buffer.concat([GZIP_HEAD, ...interleave(deflated, stored), LAST_BLOCK, tail]);
}

function deflate(part: Buffer): Buffer {
  return part.length === 0 ? part : deflateRawSync(part, { finishFlush: constants.Z_SYNC_FLUSH });
}

function interleave(parts: Buffer[], word: Buffer): Buffer[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [word, part]));
}
