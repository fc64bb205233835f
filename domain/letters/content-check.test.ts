import { expect, test } from "vitest";
import { sampleLetterCampaign } from "#testing/letter-campaign";
import { checkContent } from "./content-check.ts";

const { forbiddenTerms } = sampleLetterCampaign();

test.each(["I will kill you.", "You shall die", "Мы убьём вас", "Смерть ему!", "Сізді өлтіремін"])(
  "%s is a threat",
  (text) => expect(checkContent(text, []).threat).toBe(true),
);

test.each([
  "My grandfather died in a camp; I will not forget him.",
  "Я не убью время зря: пишу Вам сразу.",
  "Мой дед погиб в лагере, и смерть его помнит вся семья.",
  "Атам лагерьде өлген.",
  "Please stop the killing of hope. They will hurt for long.",
])("%s is none", (text) => expect(checkContent(text, []).threat).toBe(false));

test("words that could hurt the writer or somebody else are named, and nothing is changed", () => {
  expect(checkContent("These murderers must go", []).warnings).toEqual([
    { reason: "claimed-guilt", found: "murderers" },
  ]);
  expect(checkContent("Звоните +7 701 123 45 67", []).warnings).toHaveLength(1);
  const [term] = forbiddenTerms;
  if (!term) throw new Error("no forbidden term");
  expect(checkContent(`I read about ${term.term} today`, forbiddenTerms).warnings).toContainEqual(
    expect.objectContaining({ reason: term.reason }),
  );
  expect(checkContent("I care about fair trials.", forbiddenTerms).warnings).toEqual([]);
});
