import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";
import { addressedTo, type ComposedLetter } from "./compose-letter.ts";
import type { Addressee, LetterCampaign, Paper, TemplateText } from "./letter.ts";
import { placeAndDate } from "./place-and-date.ts";
import { fillPlaceholders } from "./placeholders.ts";

/** Ends the key of the template that is the organisation's own letter to the recipients of another one. */
export const ORGANISATION_TEMPLATE = "-organisation";

/** A legal person in the head of its letters: name, address, registration number (Art. 63 APPC of Kazakhstan). */
export type Letterhead = { legalName: string; postalAddress: string; registrationNumber: string };

/** People for whom the organisation speaks; the two figures are never added. */
export type Signers = { confirmed: number; onPaper: number; countedOn: Date };

type OrganisationLetter = {
  campaign: LetterCampaign;
  addressee: Addressee;
  template: TemplateText;
  letterhead: Letterhead;
  signers: Signers;
  language: Locale;
  paper: Paper;
  /** Who signs, with the function: "Anna Muster, Director". Empty: the organisation's name stands there. */
  signatory: string;
};

const numberLabels = { en: "Registration No.", ru: "Рег. №", kk: "Тіркеу нөмірі:" } as const;

/**
 * One letter in the organisation's own name, on behalf of those who have signed. It states how many they are and
 * names none. A paragraph about signatures on paper is left out where there are none. Throws UnfilledPlaceholder.
 */
export function composeOrganisationLetter(given: OrganisationLetter): ComposedLetter {
  const { campaign, addressee, template, letterhead, language, signatory } = given;
  return {
    ...addressedTo(campaign, addressee, given),
    sender: {
      name: letterhead.legalName,
      lines: [
        ...letterhead.postalAddress.split("\n"),
        `${numberLabels[language]} ${letterhead.registrationNumber}`,
      ],
    },
    placeAndDate: placeAndDate("", campaign.letterDay, language),
    heading: template.heading,
    subject: template.subject,
    ...bodyOf(given),
    closing: template.closing,
    signerName: signatory || letterhead.legalName,
  };
}

/** All demands of the campaign, in their order: the organisation stresses none of them. */
function bodyOf({ campaign, template, signers, language }: OrganisationLetter) {
  const paragraphs: string[] = [];
  let demands: ComposedLetter["demands"];
  const values = {
    signers: formatCount(signers.confirmed, language),
    signersOnPaper: formatCount(signers.onPaper, language),
    countedOn: formatDate(signers.countedOn, language),
  };
  for (const { slot, variants } of template.paragraphs) {
    const [text] = variants;
    if (slot === "DEMANDS") {
      const items = campaign.demands.map((demand) => demand.text[language]);
      demands = { intro: template.demandsIntro, items, after: paragraphs.length - 1 };
    } else if (text && (signers.onPaper > 0 || !text.includes("{{signersOnPaper}}"))) {
      paragraphs.push(fillPlaceholders(text, values));
    }
  }
  return { paragraphs, ...(demands ? { demands } : {}) };
}

function formatCount(count: number, language: Locale): string {
  return new Intl.NumberFormat(language === "en" ? "en-GB" : language).format(count);
}
