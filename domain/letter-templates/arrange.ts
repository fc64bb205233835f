import { type DraftParagraph, most } from "./schema.ts";

/** Paragraphs after a press of one of the editor's small buttons; anything else changes nothing. */
export function arrange(paragraphs: readonly DraftParagraph[], go: string): DraftParagraph[] {
  const [, verb, place] = /^(add|up|down|remove)-(\d{1,2})$/.exec(go) ?? [];
  const index = Number(place);
  const own = paragraphs[index];
  if (!own) return [...paragraphs];
  const others = paragraphs.toSpliced(index, 1);
  if (verb === "remove") return others;
  if (verb === "up") return others.toSpliced(Math.max(index - 1, 0), 0, own);
  if (verb === "down") return others.toSpliced(index + 1, 0, own);
  if (paragraphs.length >= most.paragraphs) return [...paragraphs];
  return paragraphs.toSpliced(index + 1, 0, { slot: "TEXT", wordings: [] });
}
