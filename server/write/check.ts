import { isTranslated, seedOf, toRequest } from "#domain/letters/draft";
import { letterText } from "#domain/letters/plain-text";
import { composePair } from "#domain/letters/print-job";
import { checkWording } from "#domain/letters/report-wording";
import type { RuleNotice, ShownLetter } from "#domain/letters/schema";
import { later, type Reply } from "../http.ts";
import { drawLetters, type PrintRefusal } from "../print-letters.ts";
import type { Writing } from "./writing.ts";

/** The step at which a field of the API's request is asked. */
const stepOf = {
  "sender.name": "who",
  "sender.city": "who",
  "sender.postalAddress": "who",
  personalParagraph: "words",
  demands: "ask",
  person: "ask",
  language: "language",
  parallel: "language",
  recipients: "to",
} as const;

/** The finished letters: one is shown as it will be printed, and all of them are known to fit their pages. */
export async function showCheck(writing: Writing, shown: string, notices: RuleNotice[] = []): Promise<Reply> {
  const { campaign, draft, locale, show } = writing;
  const request = toRequest(campaign, draft, locale);
  const slug = draft.to.includes(shown) ? shown : (draft.to[0] ?? "");
  const drawn = await drawLetters(campaign, { ...request, parallel: undefined }, { seed: seedOf(draft) });
  if (!drawn.ok) return showRefusal(writing, drawn.refusal);
  const { letter, parallel } = finishedPair(writing, slug, isTranslated(campaign, draft, locale));
  const shownLetter: ShownLetter = {
    office: { slug, name: addresseeOf(writing, slug).name[locale] },
    language: request.language,
    image: drawn.output[draft.to.indexOf(slug)] ?? "",
    text: letterText(letter),
    translation: parallel ? letterText(parallel) : null,
  };
  const { warnings } = checkWording(request.personalParagraph, campaign);
  return show({ view: "check", letter: shownLetter, warnings, notices });
}

/** Leads back to the step where the obstacle can be removed. */
export function showRefusal(writing: Writing, refusal: PrintRefusal): Reply {
  if (refusal.reason === "busy")
    return later(writing.show({ view: "step", step: "who", wording: null }, { "": "busy" }, 503), 5);
  const step = stepOf[refusal.field as keyof typeof stepOf] ?? "words";
  const field = refusal.field
    .replace("sender.", "")
    .replace("recipients", "to")
    .replace("parallel", "language");
  const { key, details } = messageOf(refusal);
  return writing.show({ view: "step", step, wording: null }, { [field]: key }, 422, details);
}

/** The sentence that says what to change, and by how much. */
function messageOf(refusal: PrintRefusal): { key: string; details?: Record<string, string | number> } {
  if (refusal.reason === "unprintable-character") {
    const { character, codePoint } = refusal;
    return { key: "character-unprintable", details: { character, codePoint } };
  }
  if (refusal.reason !== "too-long") return { key: refusal.reason };
  const { words, lines } = refusal;
  if (words) return { key: "letter-too-long-by-words", details: { words } };
  return lines ? { key: "letter-too-long-by-lines", details: { lines } } : { key: "letter-too-long" };
}

export function addresseeOf({ campaign, draft }: Writing, slug: string) {
  const addressee = campaign.addressees.find(
    (candidate) => candidate.slug === slug && draft.to.includes(slug),
  );
  if (!addressee) throw new Error("an office that the draft does not name");
  return addressee;
}

/** One letter as it is printed, sent and copied. */
export function finishedLetter(writing: Writing, slug: string) {
  return finishedPair(writing, slug, false).letter;
}

function finishedPair(writing: Writing, slug: string, translated: boolean) {
  const { campaign, draft, locale } = writing;
  const choices = { ...toRequest(campaign, draft, locale), seed: seedOf(draft) };
  return composePair(campaign, addresseeOf(writing, slug), choices, translated ? locale : undefined);
}
