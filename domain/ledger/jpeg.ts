import { refuseSize } from "./picture-size.ts";

type Refusal = "file-damaged" | "file-too-many-pixels";
/** `raw` is the whole segment with its marker, and the picture's data behind a start of scan. */
type Segment = { marker: number; data: Buffer; raw: Buffer };

const SOI_BYTES = 2;
const EOI = 0xd9;
const SOS = 0xda;
/** Start of frame, in all its kinds (ITU-T T.81, table B.1); C4, C8 and CC of that range are something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** JFIF and Adobe's note on colours are needed to see the picture; Exif, comments and thumbnails are not. */
const isDropped = (marker: number) =>
  (marker >= 0xe0 && marker <= 0xef && marker !== 0xe0 && marker !== 0xee) || marker === 0xfe;

/** A JPEG (ITU-T T.81) with nothing but its picture: place, time and device, and what follows the end, are left out. */
export function cleanJpeg(bytes: Buffer): Buffer | Refusal {
  const parts = [bytes.subarray(0, SOI_BYTES)];
  let frames = 0;
  let scans = 0;
  for (const segment of segmentsOf(bytes)) {
    if (segment === null) return "file-damaged";
    const { marker, data, raw } = segment;
    if (isFrame(marker)) {
      if (data.length < 6 || frames > 0) return "file-damaged";
      const refusal = refuseSize(data.readUInt16BE(3), data.readUInt16BE(1));
      if (refusal) return refusal;
      frames += 1;
    }
    if (marker === SOS) scans += frames;
    if (!isDropped(marker)) parts.push(raw);
    if (marker === EOI) return scans > 0 ? Buffer.concat(parts) : "file-damaged";
  }
  return "file-damaged";
}

/** Yields null, and ends, where the file breaks off or is none. */
function* segmentsOf(bytes: Buffer): Generator<Segment | null> {
  for (let at = SOI_BYTES; at < bytes.length; ) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || marker < 0xc0) return yield null;
    if (marker === EOI) return yield { marker, data: Buffer.of(), raw: bytes.subarray(at, at + 2) };
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const head = at + 2 + length;
    if (length < 2 || head > bytes.length) return yield null;
    const end = marker === SOS ? endOfScan(bytes, head) : head;
    yield { marker, data: bytes.subarray(at + 4, head), raw: bytes.subarray(at, end) };
    at = end;
  }
  yield null;
}

/** Data of a scan end at the next marker; FF 00 is a byte of the data, and D0 to D7 only restart its counter. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const belongs = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!belongs) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}
