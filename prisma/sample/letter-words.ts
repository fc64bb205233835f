import type { LetterText, Recipient } from "./types.ts";

/** Every wording a supporter may get, without what depends on them: demands, own paragraph, request for a reply. */
export function wordings(text: LetterText, emphasis: string[]): string[] {
  return text.paragraphs.reduce<string[]>(
    (letters, paragraph) => {
      const own = paragraph.slot === "EMPHASIS" ? emphasis : [""];
      const choices = paragraph.slot === "TEXT" ? paragraph.variants : own;
      return letters.flatMap((letter) => choices.map((choice) => `${letter} ${choice}`.trim()));
    },
    [""],
  );
}

/** A placeholder counts as one word. */
export function countWords(text: string): number {
  return text.replace(/\{\{\w+\}\}/g, "name").match(/[\p{L}\p{N}][\p{L}\p{N}'’/()-]*/gu)?.length ?? 0;
}

export function emphasisOf(recipient: Recipient, language: Recipient["languages"][number]): string[] {
  return recipient.emphasis[language] ?? [];
}
