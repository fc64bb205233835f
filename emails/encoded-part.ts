import { encode, wrap } from "nodemailer/lib/qp";
import { fillIn, type Gapped } from "./secrets.ts";

/** A part of a message as it stands on the wire, headers and all, but for its gaps. */
export type PartPattern = { contentType: string; encoding: "quoted-printable" | "base64"; gapped: Gapped };
export type EncodedPart = { contentType: string; raw: string };

/** RFC 2045 6.7: a line has 76 characters at most, of which a soft break takes one. */
const LINE = 75;
const SOFT_BREAK = "=\r\n";

/**
 * Encoding a mail takes as long as all else that is done to send it, so it is done once for all whom it goes to: in
 * quoted-printable each gap has lines of its own, between soft breaks. Where most letters are not Latin base64 is shorter
 * (and what mail programs expect); that is quick, because Node does it.
 */
export function partPattern(contentType: string, gapped: Gapped): PartPattern {
  const lines = gapped.map((part) => (typeof part === "string" ? part.replace(/\r\n?|\n/g, "\r\n") : part));
  if (isMostlyLatin(lines)) return { contentType, encoding: "quoted-printable", gapped: lines.map(quoted) };
  return { contentType, encoding: "base64", gapped: lines };
}

export function encodedPart(
  { contentType, encoding, gapped }: PartPattern,
  secrets: readonly string[],
): EncodedPart {
  const body =
    encoding === "base64"
      ? inBase64(fillIn(gapped, secrets))
      : fillIn(gapped, secrets.map(quotedText), SOFT_BREAK);
  const head = `Content-Type: ${contentType}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}`;
  return { contentType, raw: `${head}\r\n\r\n${body}` };
}

function quoted(part: string | number): string | number {
  return typeof part === "string" ? quotedText(part) : part;
}

function quotedText(text: string): string {
  return wrap(encode(text), LINE);
}

function inBase64(text: string): string {
  return Buffer.from(text)
    .toString("base64")
    .replace(/.{76}(?=.)/g, "$&\r\n");
}

function isMostlyLatin(gapped: Gapped): boolean {
  const text = gapped.filter((part) => typeof part === "string").join("");
  const [latin, others] = [/[a-z]/gi, /[^\0-\x7f]/g].map((letters) => text.match(letters)?.length ?? 0);
  return (others ?? 0) < (latin ?? 0);
}
