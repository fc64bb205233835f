/** Words of a text in any of our languages; a hyphenated word is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./()-]*/gu)?.length ?? 0;
}
