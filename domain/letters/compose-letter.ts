import type { Locale } from "#lib/locales";
import { printsSpecimen } from "../campaigns/states.ts";
import {
  type Addressee,
  type Handwritten,
  type LetterCampaign,
  MISSION_SLUG,
  type Paper,
  type Sender,
} from "./letter.ts";
import { placeAndDate } from "./place-and-date.ts";
import { blankOf, fillPlaceholders, UnfilledPlaceholder } from "./placeholders.ts";
import { placeholderValues, senderBlock, senderOf } from "./sender.ts";
import { pickVariant, rotate } from "./wording.ts";

export const signatureLabels = { en: "Signature", ru: "Подпись", kk: "Қолы" } as const;
const enclosureLabels = { en: "Enclosures", ru: "Приложения", kk: "Қосымшалар" } as const;
const copyLabels = { en: "Copy", ru: "Копия", kk: "Көшірмесі" } as const;

export type LetterChoices = {
  language: Locale;
  sender: Sender;
  demands: number[];
  /** Number of the person whom the letter puts first. */
  person?: number | undefined;
  personalParagraph: string;
  paper: Paper;
  /** Chooses among the wordings; the same seed gives the same letter. */
  seed: string;
  /** A preview shows a rule where something is still missing; everything else is refused. */
  unfinished?: boolean;
  /** Others who get the letter too, each by its finished name in the letter's language. */
  copies?: string[];
  /** The mission for the sender's country gets a copy, and the letter says so. */
  copyToMission?: boolean | undefined;
  /** For a letter evening: rules to write on stand for whatever of the sender is empty, and for the own words. */
  handwritten?: Handwritten;
};

/** Something the letter carries or goes to besides: "Enclosures: …", "Copy: …". */
export type LetterNote = { label: string; items: string[] };

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
  /** Which of the paragraphs the writer wrote: the first of them and how many. */
  own?: { from: number; count: number };
  demands?: { intro: string; items: string[]; after: number };
  /** To be completed by hand: runs of "_" are rules, and so many lines stand after the paragraph `after`. */
  handwritten?: { lines: number; after: number };
  closing: string;
  signatureLabel: string;
  signerName: string;
  enclosures?: LetterNote;
  copies?: LetterNote;
  specimen: boolean;
};

type Body = Pick<ComposedLetter, "paragraphs" | "own" | "demands" | "handwritten">;

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
  const { language, handwritten } = choices;
  const template = addressee.texts[language];
  if (!template) throw new UnfilledPlaceholder(`template.${language}`);
  const sender = senderOf(choices, campaign.countryConcerned);
  const values = placeholderValues(sender, choices);
  const fill = (text: string) => fillPlaceholders(text, values);
  const block = senderBlock(sender, choices);
  return {
    ...addressedTo(campaign, addressee, choices),
    sender: block,
    placeAndDate: handwritten ? blankOf(22) : placeAndDate(sender.city, campaign.letterDay, language),
    heading: fill(template.heading),
    subject: fill(template.subject),
    ...bodyOf(campaign, addressee, choices, fill),
    closing: fill(template.closing),
    signerName: block.name,
    ...notesOf(template.enclosures, copiesOf(campaign, addressee, choices), language),
  };
}

/** What every letter to an office has in common, whoever writes it. */
export function addressedTo(
  campaign: LetterCampaign,
  addressee: Addressee,
  { language, paper }: Pick<LetterChoices, "language" | "paper">,
) {
  const { address, head, holder, greeting } = addressee;
  return {
    language,
    windowAddress: address?.[paper] ?? [],
    head: {
      office: head[language].split("\n"),
      ...(holder ? { holder: holder.name[language] } : {}),
    },
    salutation: holder?.greeting[language] ?? greeting[language],
    signatureLabel: signatureLabels[language],
    specimen: printsSpecimen(campaign),
  };
}

/** A letter to the mission is no copy to it. */
function copiesOf({ mission }: LetterCampaign, { slug }: Addressee, choices: LetterChoices): string[] {
  const { copies = [], copyToMission, language } = choices;
  return copyToMission && mission && slug !== MISSION_SLUG ? [...copies, mission.name[language]] : copies;
}

/** The line of a letter that names who else gets it, as its label and its text are printed. */
export function copyLine(name: string, language: Locale): string {
  return `${copyLabels[language]}: ${name}`;
}

function notesOf(enclosures: string[], copies: string[], language: Locale) {
  return {
    ...(enclosures.length > 0 ? { enclosures: { label: enclosureLabels[language], items: enclosures } } : {}),
    ...(copies.length > 0 ? { copies: { label: copyLabels[language], items: copies } } : {}),
  };
}

function bodyOf(
  campaign: LetterCampaign,
  addressee: Addressee,
  choices: LetterChoices,
  fill: (text: string) => string,
): Body {
  const body: Body = { paragraphs: [] };
  const { language, seed, sender, handwritten, personalParagraph } = choices;
  const template = addressee.texts[language];
  const add = (texts: string[]) => body.paragraphs.push(...texts.filter(Boolean));
  for (const [index, { slot, variants }] of (template?.paragraphs ?? []).entries()) {
    const curated = (wordings: string[]) =>
      fill(pickVariant(wordings, `${seed}:${addressee.slug}`, `paragraph:${index}`));
    const from = body.paragraphs.length;
    const after = from - 1;
    const items = slot === "DEMANDS" ? stressedDemands(campaign, addressee, choices) : [];
    if (items.length > 0) body.demands = { intro: template?.demandsIntro ?? "", items, after };
    if (slot === "TEXT") add([curated(variants)]);
    if (slot === "EMPHASIS") add([curated(addressee.emphasis[language] ?? [])]);
    if (slot === "REPLY" && (sender.postalAddress || handwritten?.addressLines)) add([curated(variants)]);
    if (slot !== "PERSONAL") continue;
    const first = add([stressedPerson(campaign, choices)]);
    if (handwritten) body.handwritten = { lines: handwritten.lines, after: first - 1 };
    else if (add(personalParagraph.split(/\n{2,}/)) > first)
      body.own = { from: first, count: body.paragraphs.length - first };
  }
  return body;
}

function stressedPerson({ people }: LetterCampaign, { person, language }: LetterChoices): string {
  return people.find(({ number }) => number === person)?.stress[language] ?? "";
}

function stressedDemands(campaign: LetterCampaign, addressee: Addressee, choices: LetterChoices): string[] {
  const chosen = campaign.demands.filter(({ number }) => choices.demands.includes(number));
  const texts = chosen.map(({ text }) => text[choices.language]);
  return rotate(texts, `${choices.seed}:${addressee.slug}`, "demands");
}
