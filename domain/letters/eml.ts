import type { LetterContent } from "../outbox/letter-content.ts";

/**
 * A draft as a file (RFC 5322, RFC 2045). From and Date are left to the program that sends it, so the file says
 * nothing about who made it or when; X-Unsent lets mail programs open it for editing.
 */
export function emlDraft({ to, subject, text }: LetterContent & { to: string }): string {
  const body = Buffer.from(text.replaceAll("\n", "\r\n")).toString("base64");
  return [
    `To: ${to.replace(/[\r\n]/g, "")}`,
    `Subject: ${encodedWords(subject.replace(/\s+/g, " "))}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(body.match(/.{1,76}/g) ?? []),
    "",
  ].join("\r\n");
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
