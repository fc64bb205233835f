import { type Locale, locales } from "#lib/locales";
import { blank } from "./placeholder-faults.ts";
import type { Gap, TemplateText } from "./schema.ts";
import { neededLines } from "./template-faults.ts";

/** What a template still lacks in each language. */
export function listGaps(texts: Partial<Record<Locale, TemplateText>>): { locale: Locale; gaps: Gap[] }[] {
  const shapes = locales.flatMap((locale) => (texts[locale] ? [shapeOf(texts[locale])] : []));
  const differ = new Set(shapes).size > 1;
  return locales.map((locale) => ({ locale, gaps: gapsOf(texts[locale], differ) }));
}

function gapsOf(text: TemplateText | undefined, differ: boolean): Gap[] {
  if (!text) return [{ kind: "not-begun", count: 0 }];
  const { paragraphs, reviewedAt } = text;
  const blanks =
    paragraphs
      .flatMap(({ wordings }) => wordings)
      .join(" ")
      .match(blank)?.length ?? 0;
  const empty = neededLines(text).filter((field) => !text[field]).length;
  const gaps: Gap[] = [
    { kind: "blanks", count: blanks },
    { kind: "empty", count: empty },
    { kind: "other-shape", count: differ ? 1 : 0 },
    { kind: "not-reviewed", count: reviewedAt ? 0 : 1 },
  ];
  return gaps.filter(({ count }) => count > 0);
}

/** A letter and its translation take the same wording of each paragraph: both need as many, in the same order. */
function shapeOf({ paragraphs }: TemplateText): string {
  return paragraphs.map(({ slot, wordings }) => `${slot}${wordings.length}`).join(" ");
}
