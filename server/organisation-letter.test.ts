import { describe, expect, test } from "vitest";
import { composeOrganisationLetter } from "#domain/letters/organisation-letter";
import { renderLetters } from "#letters/render-letters";
import { sampleLetterCampaign } from "#testing/letter-campaign";
import { readPages } from "#testing/measure-pdf";
import { recipients } from "../prisma/sample/recipients.ts";
import { templates } from "../prisma/sample/templates.ts";

const campaign = sampleLetterCampaign();
const letterhead = {
  legalName: "International Partnership for Human Rights and the Rule of Law",
  postalAddress: "Square de l’Aviation 7A\nBoîte 12\n1070 Brussels\nBelgium",
  registrationNumber: "BE 0000.000.000",
};
const signers = { confirmed: 1_234_567, onPaper: 8_901, countedOn: new Date("2026-11-22") };

const letters = recipients.flatMap(({ office, template: key, languages }) => {
  const addressee = campaign.addressees.find(({ slug }) => slug === office.slug);
  const texts = templates.find((each) => each.key === `${key}-organisation`)?.texts ?? {};
  return languages.flatMap((language) => {
    const text = texts[language];
    if (!addressee || !text)
      throw new Error(`no letter of the organisation for ${office.slug} in ${language}`);
    const paragraphs = text.paragraphs.map(({ slot, variants = [] }) => ({ slot, variants }));
    return [{ addressee, language, template: { enclosures: [], ...text, paragraphs } }];
  });
});

function compose({ addressee, language, template }: (typeof letters)[number], given = {}) {
  const people = { letterhead, signers, signatory: "Anna Konstantinopolskaya, Director", ...given };
  return composeOrganisationLetter({ campaign, addressee, template, language, paper: "a4", ...people });
}

describe.each(["a4", "letter"] as const)("on %s", (paper) => {
  test("each office has one page in each of its languages, with the two figures apart and no third", async () => {
    const job = letters.map((each) => ({ letter: compose(each) }));
    const pages = await readPages(await renderLetters({ paper, letters: job }));
    expect(pages).toHaveLength(letters.length);
    for (const [index, page] of pages.entries()) {
      const figures = page.replace(/[\s,.\u00a0\u202f]/g, "");
      expect(figures).toContain("1234567");
      expect(figures).toContain("8901");
      expect(figures, letters[index]?.language).not.toContain("1243468");
      expect(page).toContain("BE 0000.000.000");
      expect(page).toContain("Konstantinopolskaya");
    }
  });
});

test("a letter without signatures on paper does not speak of paper, and asks for every demand in its order", () => {
  for (const each of letters) {
    const letter = compose(each, { signers: { ...signers, onPaper: 0 } });
    expect(letter.paragraphs.join(" ")).not.toMatch(/on paper|на бумаге|қағаз/i);
    expect(letter.paragraphs.join(" ")).not.toContain("{{");
    if (letter.demands)
      expect(letter.demands.items).toEqual(campaign.demands.map(({ text }) => text[each.language]));
  }
});

test("the letter names no signer, and no movement", () => {
  const text = JSON.stringify(letters.map((each) => compose(each)));
  for (const { term } of campaign.forbiddenTerms)
    expect(text.toLowerCase()).not.toContain(term.toLowerCase());
});
