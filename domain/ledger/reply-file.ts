import { cleanJpeg } from "./jpeg.ts";
import { checkPdf } from "./pdf.ts";
import { cleanPng } from "./png.ts";

/** Bytes of one file. A scanned page needs a tenth of it, a photo of a phone about half. */
export const MAX_FILE_BYTES = 5 * 1_048_576;

export const mediaTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type MediaType = (typeof mediaTypes)[number];

export type FileRefusal =
  | "file-empty"
  | "file-too-large"
  | "file-type"
  | "file-damaged"
  | "file-too-many-pixels"
  | "file-active";

export type CleanFile = { ok: true; mediaType: MediaType; content: Buffer };
export type FileResult = CleanFile | { ok: false; reason: FileRefusal };

/**
 * Decides by a file's own bytes what it is; its name and the type that came with it are never looked at. Only PDF, JPEG
 * and PNG are taken, each whole and from the first byte to the last. Pictures come back without what cameras and programs
 * write into them (place, time, device), and without whatever was hung on behind.
 */
export function readReplyFile(bytes: Buffer): FileResult {
  if (bytes.length === 0) return { ok: false, reason: "file-empty" };
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: "file-too-large" };
  const reader = readers.find(({ magic }) => bytes.subarray(0, magic.length).equals(magic));
  if (!reader) return { ok: false, reason: "file-type" };
  const read = reader.read(bytes);
  return typeof read === "string"
    ? { ok: false, reason: read }
    : { ok: true, mediaType: reader.mediaType, content: read };
}

type Reader = {
  mediaType: MediaType;
  magic: Buffer;
  /** The file as it is kept, or why it is not. */
  read: (bytes: Buffer) => Buffer | FileRefusal;
};

const readers: readonly Reader[] = [
  { mediaType: "application/pdf", magic: Buffer.from("%PDF-"), read: checkPdf },
  { mediaType: "image/jpeg", magic: Buffer.from([0xff, 0xd8, 0xff]), read: cleanJpeg },
  { mediaType: "image/png", magic: Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), read: cleanPng },
];
