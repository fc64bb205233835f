import { checkContent } from "#domain/wording/content-check";
import type { CampaignTerm } from "#domain/wording/schema";
import type { Locale } from "#lib/locales";
import { findPlaceholderFaults } from "./placeholder-faults.ts";
import {
  draftLines,
  most,
  type Slot,
  type TemplateDraft,
  type TemplateFault,
  wordedSlots,
} from "./schema.ts";

export type TemplateKind = { organisation: boolean; language: Locale; terms: readonly CampaignTerm[] };

/** Slots that a letter has once at most. */
const single: readonly Slot[] = ["EMPHASIS", "DEMANDS", "PERSONAL", "REPLY"];

/**
 * Everything for which a text is not saved: placeholders that nothing fills or that would have to be declined, words of
 * the campaign's list, and an order in which the letter lacks the requests or the writer's own words.
 */
export function findTemplateFaults(draft: TemplateDraft, kind: TemplateKind): TemplateFault[] {
  return [
    ...neededLines(draft).flatMap((field) => faultsOfLine(field, draft[field], kind)),
    ...draft.paragraphs.flatMap(({ slot, wordings }, index) =>
      wordedSlots.includes(slot) ? faultsOfParagraph(`text-${index}`, wordings, kind) : [],
    ),
    ...faultsOfOrder(draft, kind),
  ];
}

/** Without a place for the requests there is no line before them. */
export function neededLines({ paragraphs }: Pick<TemplateDraft, "paragraphs">) {
  const asks = paragraphs.some(({ slot }) => slot === "DEMANDS");
  return draftLines.filter((field) => asks || field !== "demandsIntro");
}

/** These stand around the letter as they are: nothing is filled in there. */
function faultsOfLine(field: string, text: string, { terms }: TemplateKind): TemplateFault[] {
  if (!text) return [{ field, reason: "required", found: "" }];
  const brace = /[{}]+[^{}]*[{}]*/u.exec(text)?.[0];
  return [
    ...(brace ? [{ field, reason: "placeholder-place", found: brace }] : []),
    ...forbidden(field, text, terms),
  ];
}

function faultsOfParagraph(field: string, wordings: readonly string[], kind: TemplateKind): TemplateFault[] {
  if (wordings.length === 0) return [{ field, reason: "required", found: "" }];
  const faults: TemplateFault[] = [];
  if (kind.organisation && wordings.length > 1) faults.push({ field, reason: "one-wording", found: "" });
  if (wordings.length > most.wordings) faults.push({ field, reason: "too-many-wordings", found: "" });
  for (const text of wordings) {
    if (text.length > most.characters) {
      faults.push({ field, reason: "too-long", found: "" });
      continue; // to look for quotations in it takes time that grows with the square of its length
    }
    const gendered = kind.organisation ? null : findGendered(text, kind.language);
    if (gendered) faults.push({ field, reason: "gendered", found: gendered });
    faults.push(
      ...findPlaceholderFaults(text, kind).map((fault) => ({ field, ...fault })),
      ...forbidden(field, text, kind.terms),
    );
  }
  return faults;
}

/** Nobody knows who will sign: a past tense in Russian tells a man from a woman. */
function findGendered(text: string, language: Locale): string | null {
  if (language !== "ru") return null;
  const past = /(?<!\p{L})[Яя]\s+(?:не\s+|также\s+|уже\s+)?\p{L}+(?:л|ла|л\(а\)|лся|лась)(?!\p{L})/u;
  return past.exec(text)?.[0] ?? null;
}

function forbidden(field: string, text: string, terms: readonly CampaignTerm[]): TemplateFault[] {
  const { warnings } = checkContent(text, terms);
  const listed = new Set(terms.map(({ reason }) => reason));
  return warnings
    .filter(({ reason }) => listed.has(reason))
    .map(({ found }) => ({ field, reason: "forbidden", found }));
}

function faultsOfOrder({ paragraphs }: TemplateDraft, { organisation }: TemplateKind): TemplateFault[] {
  const count = (slot: Slot) => paragraphs.filter((each) => each.slot === slot).length;
  const faults: TemplateFault[] = single
    .filter((slot) => count(slot) > 1)
    .map((slot) => ({ field: "", reason: `twice-${slot.toLowerCase()}`, found: "" }));
  if (count("TEXT") === 0) faults.push({ field: "", reason: "no-text", found: "" });
  if (!organisation && count("DEMANDS") === 0) faults.push({ field: "", reason: "no-demands", found: "" });
  const personal = count("PERSONAL") + count("EMPHASIS");
  if (organisation && personal > 0) faults.push({ field: "", reason: "not-of-organisation", found: "" });
  if (!organisation && count("PERSONAL") === 0) faults.push({ field: "", reason: "no-personal", found: "" });
  return faults;
}
