import type { Locale } from "#lib/locales";
import type { LetterCampaign } from "./letter.ts";
import { composePair } from "./print-job.ts";
import { ruleDraft } from "./rule-draft.ts";
import type { LetterRequest } from "./schema.ts";

// A letter of nobody, by which organizers see what people would send. The name is one that German forms use for nobody.

export type SampleWriterKind = "brief" | "personal" | "long";

type Sample = {
  office: string;
  language: Locale;
  country: string;
  demands?: number[];
  writer?: SampleWriterKind;
};

const address = "1 Sample Street\n00000 Sampleton";
const ownWords: Record<Locale, string> = {
  en: "I teach at a school and have followed this case for a year. My pupils ask me what becomes of people who speak up, and I would like to have an answer for them.",
  ru: "Я преподаю в школе и уже год слежу за этим делом. Ученики спрашивают меня, что бывает с людьми, которые не молчат, и мне хотелось бы найти для них ответ.",
  kk: "Мен мектепте сабақ беремін, бұл істі бір жылдан бері қадағалап келемін. Оқушыларым үндемей қалмаған адамдардың тағдыры не болатынын сұрайды, мен оларға жауап айтқым келеді.",
};

/** The request of a person who does not exist; `long` says twice as much as a page is sure to hold. */
export function sampleRequest({
  office,
  language,
  country,
  demands = [],
  writer = "personal",
}: Sample): LetterRequest {
  const words = {
    brief: "",
    personal: ownWords[language],
    long: Array(3).fill(ownWords[language]).join(" "),
  };
  return {
    recipients: [office],
    language,
    sender: {
      name: writer === "long" ? "Maria Alexandrina Muster-Mustermann" : "Anna Muster",
      city: "Sampleton",
      country,
      postalAddress: writer === "brief" ? "" : address,
    },
    demands,
    personalParagraph: words[writer],
    paper: "a4",
  };
}

/** The same choices give the same wording, in the picture, the text and the file. */
export function seedOfSample({ office, country }: Pick<Sample, "office" | "country">): string {
  return `sample:${office}:${country}`;
}

/** The campaign with every letter marked as a specimen, as those of a draft are. */
export function asSpecimen(campaign: LetterCampaign): LetterCampaign {
  return { ...campaign, state: "DRAFT" };
}

/** The letter that the rules give to a person who does not exist, as a specimen; null when they give none. */
export function composeSample(campaign: LetterCampaign, sample: Sample) {
  const [office] = ruleDraft(campaign, [sample.office], sample.language).to;
  const addressee = campaign.addressees.find(({ slug }) => slug === office);
  if (!addressee?.languages.includes(sample.language)) return null;
  const request = sampleRequest({ ...sample, office: addressee.slug });
  const choices = { ...request, seed: seedOfSample(sample) };
  return { addressee, request, letter: composePair(asSpecimen(campaign), addressee, choices).letter };
}
