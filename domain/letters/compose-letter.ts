import { countryName } from "#lib/countries";
import type { Locale } from "#lib/locales";
import { printsSpecimen } from "../campaigns/states.ts";
import type { Addressee, LetterCampaign, Paper, Sender } from "./letter.ts";
import { placeAndDate } from "./place-and-date.ts";
import { BLANK, fillPlaceholders, UnfilledPlaceholder } from "./placeholders.ts";
import { pickVariant, rotate } from "./wording.ts";

const signatureLabels = { en: "Signature", ru: "Подпись", kk: "Қолы" } as const;

export type LetterChoices = {
  language: Locale;
  sender: Sender;
  demands: number[];
  personalParagraph: string;
  paper: Paper;
  /** Chooses among the wordings; the same seed gives the same letter. */
  seed: string;
  /** A preview shows a rule where something is still missing; everything else is refused. */
  unfinished?: boolean;
};

/** A finished letter, as it is printed, sent and read. */
export type ComposedLetter = {
  language: Locale;
  windowAddress: string[];
  head: { office: string[]; holder?: string };
  sender: { name: string; lines: string[] };
  placeAndDate: string;
  heading: string;
  subject: string;
  salutation: string;
  paragraphs: string[];
  demands?: { intro: string; items: string[]; after: number };
  closing: string;
  signatureLabel: string;
  signerName: string;
  specimen: boolean;
};

type Body = Pick<ComposedLetter, "paragraphs" | "demands">;

/**
 * Puts a letter together from curated texts and the writer's own words. Throws {@link UnfilledPlaceholder} when a
 * template names what nothing fills or has no text in that language. Nothing is declined here: names and offices
 * come in their finished forms.
 */
export function composeLetter(
  campaign: LetterCampaign,
  addressee: Addressee,
  choices: LetterChoices,
): ComposedLetter {
  const { language, paper } = choices;
  const template = addressee.texts[language];
  if (!template) throw new UnfilledPlaceholder(`template.${language}`);
  const sender = senderOf(choices, campaign.countryConcerned);
  const values = placeholderValues(sender, choices);
  const fill = (text: string) => fillPlaceholders(text, values);
  return {
    language,
    windowAddress: addressee.address?.[paper] ?? [],
    head: {
      office: addressee.head[language].split("\n"),
      ...(addressee.holder ? { holder: addressee.holder.name[language] } : {}),
    },
    sender: { name: sender.name || BLANK, lines: senderLines(sender, language) },
    placeAndDate: placeAndDate(sender.city, campaign.letterDay, language),
    heading: fill(template.heading),
    subject: fill(template.subject),
    salutation: addressee.holder?.greeting[language] ?? addressee.greeting[language],
    ...bodyOf(campaign, addressee, choices, fill),
    closing: fill(template.closing),
    signatureLabel: signatureLabels[language],
    signerName: sender.name || BLANK,
    specimen: printsSpecimen(campaign),
  };
}

function bodyOf(
  campaign: LetterCampaign,
  addressee: Addressee,
  choices: LetterChoices,
  fill: (text: string) => string,
): Body {
  const body: Body = { paragraphs: [] };
  const template = addressee.texts[choices.language];
  for (const [index, { slot, variants }] of (template?.paragraphs ?? []).entries()) {
    const own = () => fill(pickVariant(variants, `${choices.seed}:${addressee.slug}`, `paragraph:${index}`));
    if (slot === "TEXT") body.paragraphs.push(own());
    if (slot === "EMPHASIS") body.paragraphs.push(fill(addressee.emphasis[choices.language] ?? ""));
    if (slot === "PERSONAL") body.paragraphs.push(...choices.personalParagraph.split(/\n{2,}/));
    if (slot === "REPLY" && choices.sender.postalAddress) body.paragraphs.push(own());
    body.paragraphs = body.paragraphs.filter(Boolean);
    const items = slot === "DEMANDS" ? stressedDemands(campaign, addressee, choices) : [];
    if (items.length > 0) {
      body.demands = { intro: template?.demandsIntro ?? "", items, after: body.paragraphs.length - 1 };
    }
  }
  return body;
}

function stressedDemands(campaign: LetterCampaign, addressee: Addressee, choices: LetterChoices): string[] {
  const chosen = campaign.demands.filter(({ number }) => choices.demands.includes(number));
  const texts = chosen.map(({ text }) => text[choices.language]);
  return rotate(texts, `${choices.seed}:${addressee.slug}`, "demands");
}

/** The city of the country concerned is never used, even when somebody gives it. */
function senderOf({ sender }: LetterChoices, countryConcerned: string | null): Sender {
  return sender.country === countryConcerned ? { ...sender, city: "" } : sender;
}

function placeholderValues(sender: Sender, { language, unfinished }: LetterChoices): Record<string, string> {
  const blank = unfinished ? BLANK : "";
  return {
    supporterName: sender.name || blank,
    city: sender.city,
    country: sender.country ? countryName(sender.country, language) : blank,
  };
}

function senderLines(sender: Sender, language: Locale): string[] {
  if (sender.postalAddress) return sender.postalAddress.split("\n");
  const country = sender.country ? countryName(sender.country, language) : "";
  return [[sender.city, country].filter(Boolean).join(", ")].filter(Boolean);
}
