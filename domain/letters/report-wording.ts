import type { Locale } from "#lib/locales";
import { checkContent } from "../wording/content-check.ts";
import { findHints, guidingQuestions } from "../wording/hints.ts";
import { findOtherScript } from "../wording/other-script.ts";
import { measureOwnWords } from "../wording/own-words.ts";
import { findEarlierShingles } from "../wording/queries.ts";
import type { WordingReport } from "../wording/schema.ts";
import { wordsOf } from "../wording/words.ts";
import type { LetterCampaign } from "./letter.ts";
import { type Draft, limits } from "./schema.ts";
import { templateShingles } from "./template-words.ts";

/** Longer texts are refused anyway; their end is not measured. */
const MEASURED_CHARACTERS = 2 * limits.personalParagraph;

/** Everything that a writer is told of a paragraph but whether it fits. Reads only; nothing of the text is kept. */
export async function reportWording(
  campaign: LetterCampaign,
  draft: Pick<Draft, "personalParagraph" | "sheet">,
  language: Locale,
): Promise<Omit<WordingReport, "room">> {
  const text = draft.personalParagraph.slice(0, MEASURED_CHARACTERS);
  const words = wordsOf(text).map((word) => word.text);
  const template = templateShingles(campaign, language);
  const letters = words.length > 0 ? await findEarlierShingles(campaign.id, draft.sheet) : () => false;
  const own = measureOwnWords(words, { template: (shingle) => template.has(shingle), letters });
  const checked = checkWording(text, campaign);
  const foreign = findOtherScript(text, language);
  const warnings = foreign
    ? [{ reason: "other-language", found: foreign }, ...checked.warnings]
    : checked.warnings;
  return { own, ...checked, warnings };
}

/** What is refused or pointed out in a paragraph. */
export function checkWording(text: string, { forbiddenTerms }: Pick<LetterCampaign, "forbiddenTerms">) {
  const { threat, warnings } = checkContent(text, forbiddenTerms);
  const hints = findHints(text, guidingQuestions());
  const copied = hints.found.map((found) => ({ reason: "hint", found }));
  return { threat, onlyHints: hints.nothingElse, warnings: [...copied, ...warnings] };
}

/** Why a paragraph is sent by nobody; null for every other text, however it was rated. */
export function refuseWording(
  text: string,
  campaign: Pick<LetterCampaign, "forbiddenTerms">,
): "threat" | "only-hints" | null {
  const { threat, onlyHints } = checkWording(text, campaign);
  return threat ? "threat" : onlyHints ? "only-hints" : null;
}
