import { type ComposedLetter, composeLetter, type LetterChoices } from "../domain/letters/compose-letter.ts";
import type { Addressee, Paper } from "../domain/letters/letter.ts";
import { letterBody, subjectLine } from "../domain/letters/plain-text.ts";
import type { Locale } from "../lib/locales.ts";
import { sampleLetterCampaign } from "./letter-campaign.ts";
import { printLetters } from "./print-letters.ts";

const campaign = sampleLetterCampaign();
/** The sample has no mission's address: an organizer enters them. */
const missionLines = [
  "Embassy of the Federal Republic of Germany",
  "62 Kosmonavtov Street",
  "ASTANA 010000",
  "KAZAKHSTAN",
];

function withAddress(addressee: Addressee): Addressee {
  return { ...addressee, address: addressee.address ?? { a4: missionLines, letter: missionLines } };
}

/** The six offices in three languages, the Commission and a mission in English, each as long as a letter may be. */
export function everyLetter(
  paper: Paper,
  choices: Partial<LetterChoices> = {},
): { name: string; letter: ComposedLetter }[] {
  return campaign.addressees.map(withAddress).flatMap((addressee) =>
    addressee.languages.map((language) => ({
      name: `${addressee.slug} in ${language}`,
      letter: composeLetter(campaign, addressee, {
        language,
        sender: {
          name: "Anna Schmidt",
          city: "Berlin",
          country: "DE",
          postalAddress: "Kastanienallee 12\n10435 Berlin\nGermany",
        },
        demands: [3, 4, 6],
        personalParagraph: sixtyWords[language],
        paper,
        seed: addressee.slug,
        ...choices,
      }),
    })),
  );
}

/** What the composer shows as text, from the subject to the name. */
export function previewOf(letter: ComposedLetter): string {
  return `${subjectLine(letter)} ${letterBody(letter)}`;
}

/** Sixty words each. */
const sixtyWords: Record<Locale, string> = {
  en: printLetters.en.paragraphs[4] ?? "",
  ru: printLetters.ru.paragraphs[4] ?? "",
  kk: printLetters.kk.paragraphs[4] ?? "",
};
