import type { LetterContent } from "../outbox/letter-content.ts";

type EmlDraft = LetterContent & {
  to: string;
  /** The letter as it would be printed. */
  pdf?: Buffer;
};

/** No line of base64 holds an underscore, so no part can contain it (RFC 2046, 5.1.1; RFC 2045, 6.7). */
const BOUNDARY = "=_letter";

/**
 * A draft as a file (RFC 5322, RFC 2045, RFC 2046). From and Date are left to the program that sends it, so the file
 * says nothing about who made it or when; X-Unsent lets mail programs open it for editing.
 */
export function emlDraft({ to, subject, text, pdf }: EmlDraft): string {
  const head = [
    `To: ${to.replace(/[\r\n]/g, "")}`,
    `Subject: ${encodedWords(subject.replace(/\s+/g, " ").trim())}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
  ];
  const letter = part(
    ["Content-Type: text/plain; charset=utf-8"],
    Buffer.from(text.replace(/\r?\n/g, "\r\n")),
  );
  if (!pdf) return [...head, ...letter, ""].join("\r\n");
  const attached = part(
    ["Content-Type: application/pdf", 'Content-Disposition: attachment; filename="letter.pdf"'],
    pdf,
  );
  return [
    ...head,
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    "",
    `--${BOUNDARY}`,
    ...letter,
    `--${BOUNDARY}`,
    ...attached,
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n");
}

function part(headers: string[], content: Buffer): string[] {
  const lines = content.toString("base64").match(/.{1,76}/g) ?? [];
  return [...headers, "Content-Transfer-Encoding: base64", "", ...lines];
}

/** Encoded words of at most 75 characters that never split a character (RFC 2047, 2 and 5). */
function encodedWords(text: string): string {
  const words: string[] = [];
  let chunk = "";
  for (const character of text) {
    if (Buffer.byteLength(chunk + character) > 42) {
      words.push(chunk);
      chunk = "";
    }
    chunk += character;
  }
  return [...words, chunk].map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ");
}
