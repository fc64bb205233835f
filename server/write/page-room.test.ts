import { expect, test } from "vitest";
import { composeLetter, type LetterChoices } from "#domain/letters/compose-letter";
import { LetterTooLong } from "#letters/print-errors";
import { renderLetterImages } from "#letters/render-letters";
import { sampleLetterCampaign } from "#testing/letter-campaign";
import { findRoom } from "./page-room.ts";

const campaign = sampleLetterCampaign();
const offices = campaign.addressees.filter(({ slug }) => ["knb-chairman", "ombudsman"].includes(slug));
const choices: LetterChoices = {
  language: "en",
  sender: { name: "Ann Lee", city: "Berlin", country: "DE", postalAddress: "" },
  demands: [],
  personalParagraph: "",
  paper: "a4",
  seed: "seed",
};

const sentence =
  "Менің атам да ақын болған, сондықтан бұл істі көптен бері қадағалап жүрмін және жауабыңызды күтемін.";

test("the room told is the room there is", async () => {
  const tight = { ...choices, language: "kk" as const, demands: [1, 2, 3], paper: "letter" as const };
  const room = await findRoom(campaign, offices, tight);
  expect(room).toBeGreaterThanOrEqual(60);
  expect(room).toBeLessThan(250);
  const [office] = offices;
  if (!office) throw new Error("no office");
  const set = (words: number) => {
    const personalParagraph = Array.from(
      { length: words },
      (_, index) => sentence.split(" ")[index % 14],
    ).join(" ");
    const letter = composeLetter(campaign, office, { ...tight, personalParagraph });
    return renderLetterImages({ paper: "letter", letters: [{ letter }] });
  };
  await set(Math.floor(room * 0.85));
  await expect(set(Math.ceil(room * 1.35))).rejects.toBeInstanceOf(LetterTooLong);
});

test("a fuller letter has less room, and a known letter is not set again", async () => {
  const russian = { ...choices, language: "ru" as const, paper: "letter" as const };
  const since = performance.now();
  const bare = await findRoom(campaign, offices, russian);
  const setting = performance.now() - since;
  const full = await findRoom(campaign, offices, {
    ...russian,
    demands: [1, 3, 5],
    sender: { ...choices.sender, postalAddress: "Hauptstr. 1\nHinterhaus\n10115 Berlin\nGermany" },
  });
  expect(full).toBeLessThan(bare);
  const known: number[] = [];
  for (const personalParagraph of ["something", "something else", "nothing"]) {
    const asked = performance.now();
    expect(await findRoom(campaign, offices, { ...russian, personalParagraph })).toBe(bare);
    known.push(performance.now() - asked);
  }
  expect(Math.min(...known)).toBeLessThan(setting / 5);
});
