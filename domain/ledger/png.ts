import { crc32 } from "node:zlib";
import { refuseSize } from "./picture-size.ts";

type Refusal = "file-damaged" | "file-too-many-pixels";
type Chunk = { type: string; data: Buffer; raw: Buffer };

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the data. */
const FRAME_BYTES = 12;
/** What makes the picture. Everything else is text, time, place or an animation, and goes. */
const kept = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

/** A PNG (ISO/IEC 15948) with nothing but its picture: other chunks and what follows the end are left out. */
export function cleanPng(bytes: Buffer): Buffer | Refusal {
  const parts = [bytes.subarray(0, SIGNATURE_BYTES)];
  const seen = new Set<string>();
  for (const chunk of chunksOf(bytes)) {
    if (chunk === null) return "file-damaged";
    const refusal = refuseChunk(chunk, seen);
    if (refusal) return refusal;
    seen.add(chunk.type);
    if (kept.has(chunk.type)) parts.push(chunk.raw);
    if (chunk.type === "IEND") return seen.has("IDAT") ? Buffer.concat(parts) : "file-damaged";
  }
  return "file-damaged";
}

/** The header comes first and once; it alone tells the size. */
function refuseChunk({ type, data }: Chunk, seen: ReadonlySet<string>): Refusal | null {
  if ((type === "IHDR") !== (seen.size === 0)) return "file-damaged";
  if (type !== "IHDR") return null;
  if (data.length !== 13) return "file-damaged";
  return refuseSize(data.readUInt32BE(0), data.readUInt32BE(4));
}

/** Yields null, and ends, where the file breaks off or a checksum is wrong. */
function* chunksOf(bytes: Buffer): Generator<Chunk | null> {
  for (let at = SIGNATURE_BYTES; at < bytes.length; ) {
    const length = at + 8 <= bytes.length ? bytes.readUInt32BE(at) : Number.POSITIVE_INFINITY;
    const end = at + FRAME_BYTES + length;
    if (end > bytes.length) return yield null;
    const named = bytes.subarray(at + 4, end - 4);
    if (crc32(named) !== bytes.readUInt32BE(end - 4)) return yield null;
    yield { type: named.toString("latin1", 0, 4), data: named.subarray(4), raw: bytes.subarray(at, end) };
    at = end;
  }
}
