// What people type, made safe to store, print and put into a mail: NFC, no control characters, nothing that turns the
// direction of the text around it.

/** Embeddings, overrides and isolates (UAX #9), zero-width spaces and byte order marks; joiners stay, Persian needs them. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Halves of surrogate pairs, and control characters other than white space. */
const UNREADABLE = /\p{Cs}|(?![\t\n\v\f\r\u0085])\p{Cc}/u;

/** False for lone surrogates, null bytes and other control characters: such text is refused, not repaired. */
export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}

/** The first character for which {@link isReadable} refuses a text. */
export function findUnreadable(text: string): string | null {
  return UNREADABLE.exec(text)?.[0] ?? null;
}

/** As Unicode names it: U+0000. */
export function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** One line: any run of white space, line ends included, becomes one space. */
export function tidyLine(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[\s\u0085]+/gu, " ")
    .trim()
    .normalize("NFC");
}

/** Several lines: line ends become LF, spaces before them go, blank lines are at most one. */
export function tidyLines(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .normalize("NFC");
}

/** Length as people count: characters, not UTF-16 units. */
export function countCharacters(text: string): number {
  return [...text].length;
}
