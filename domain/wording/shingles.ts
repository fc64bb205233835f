/** So many words in a row make a shingle: fewer are chance, more let small changes hide a copy. */
export const SHINGLE_WORDS = 4;

/** Every run of four words, by the place of its first one. A shorter text has none. */
export function shinglesOf(words: readonly string[]): string[] {
  const last = words.length - SHINGLE_WORDS;
  return Array.from({ length: Math.max(0, last + 1) }, (_, at) =>
    words.slice(at, at + SHINGLE_WORDS).join(" "),
  );
}
