import { explainLetter } from "#domain/letter-settings/explain-letter";
import { findTemplateKey } from "#domain/letter-settings/queries";
import type { PreviewInput, PreviewResult } from "#domain/letter-settings/schema";
import type { LetterCampaign } from "#domain/letters/letter";
import { letterText } from "#domain/letters/plain-text";
import { getFreshLetterCampaign } from "#domain/letters/queries";
import { ruleDraft } from "#domain/letters/rule-draft";
import { asSpecimen, composeSample, seedOfSample } from "#domain/letters/sample-letter";
import type { Locale } from "#lib/locales";
import { locales } from "#lib/locales";
import type { Outcome } from "./organizer-form.ts";
import { drawLetters, printLetters } from "./print-letters.ts";
import { pdfAnswer } from "./routes/letters.ts";

type Preview = { slug: string; locale: Locale; input: PreviewInput };

/** "What would this person send?": how the rules are read, and the letter itself as a specimen. Nothing is counted. */
export async function previewLetter({ slug, locale, input }: Preview): Promise<Outcome> {
  const campaign = await getFreshLetterCampaign(slug, input);
  const refused = refuse(campaign, input);
  if (refused) return refused;
  const { readings, rule } = explainLetter(campaign, input.office, input, locale);
  const template = rule?.effect.kind === "template" ? await findTemplateKey(rule.effect.templateId) : null;
  const told = toldOf(campaign, input.office);
  const data: PreviewResult = { readings, told, letter: await showLetter(campaign, input, template, locale) };
  return { ok: true, data, keep: true };
}

/** The same letter as a file. */
export async function printPreview({ slug, input }: Omit<Preview, "locale">): Promise<Outcome> {
  const campaign = await getFreshLetterCampaign(slug, input);
  const composed = refuse(campaign, input) ? null : composeSample(campaign, input);
  if (!composed) return { ok: false, reason: "no-letter" };
  const seed = seedOfSample(input);
  const printed = await printLetters(asSpecimen(campaign), composed.request, { seed, withoutAddress: true });
  return printed.ok
    ? { ok: true, reply: pdfAnswer(printed.output) }
    : { ok: false, reason: printed.refusal.reason };
}

function refuse({ addressees, demands }: LetterCampaign, input: PreviewInput): Outcome | null {
  if (!addressees.some(({ slug }) => slug === input.office))
    return { ok: false, reason: "office-unknown", field: "office" };
  const known = input.demands.every((number) => demands.some((demand) => demand.number === number));
  return known ? null : { ok: false, reason: "invalid", field: "demands" };
}

async function showLetter(
  campaign: LetterCampaign,
  input: PreviewInput,
  template: string | null,
  locale: Locale,
): Promise<PreviewResult["letter"]> {
  const [office] = ruleDraft(campaign, [input.office], locale).to;
  const addressee = campaign.addressees.find(({ slug }) => slug === office);
  if (!addressee) return null;
  const shown = { office: addressee.name[locale], language: input.language, template };
  const composed = composeSample(campaign, input);
  if (!composed) return { ...shown, text: "", image: null, refused: "language-not-offered" };
  const drawn = await drawLetters(asSpecimen(campaign), composed.request, { seed: seedOfSample(input) });
  const text = letterText(composed.letter);
  return drawn.ok
    ? { ...shown, text, image: drawn.output[0] ?? null, refused: null }
    : { ...shown, text, image: null, refused: drawn.refusal.reason };
}

/** What the supporter reads, in every language. */
function toldOf(campaign: LetterCampaign, office: string): PreviewResult["told"] {
  const [en, ru, kk] = locales.map((locale) => ruleDraft(campaign, [office], locale).notices);
  return (en ?? []).map(({ text }, index) => ({
    en: text,
    ru: ru?.[index]?.text ?? "",
    kk: kk?.[index]?.text ?? "",
  }));
}
