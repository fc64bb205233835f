import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords } from "#lib/words";
import { sampleLetterCampaign } from "#testing/letter-campaign";
import { composeLetter, type LetterChoices } from "./compose-letter.ts";
import type { LetterCampaign } from "./letter.ts";
import { UnfilledPlaceholder } from "./placeholders.ts";
import { letterText } from "./plain-text.ts";

const campaign = sampleLetterCampaign();
const choices: LetterChoices = {
  language: "en",
  sender: {
    name: "Ann Lee",
    city: "Berlin",
    country: "DE",
    postalAddress: "Hauptstr. 1\n10115 Berlin\nGermany",
  },
  demands: [],
  personalParagraph: "",
  paper: "a4",
  seed: "seed",
};

function addressee(slug: string) {
  const found = campaign.addressees.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(slug);
  return found;
}

const pairs = campaign.addressees.flatMap((office) =>
  office.languages.map((language) => [office.slug, language, office] as const),
);

test.each(pairs)("%s is written to in %s without a gap", (_slug, language, office) => {
  const letter = composeLetter(campaign, office, {
    ...choices,
    language,
    demands: [1, 3],
    personalParagraph: "Own.",
  });
  const text = letterText(letter);
  expect(text).not.toMatch(/\{\{|\}\}|undefined|null/);
  expect(text).toContain("Ann Lee");
  expect(letter.paragraphs).toContain("Own.");
  expect(letter.demands?.items).toHaveLength(2);
  expect(letter.specimen).toBe(true);
  for (const paragraph of letter.paragraphs) expect(countWords(paragraph)).toBeGreaterThan(0);
});

test("the Prosecutor General's Russian letter bears the dative, the holder and the sample's day", () => {
  const letter = composeLetter(campaign, addressee("prosecutor-general"), { ...choices, language: "ru" });
  expect(letter.head.office.join(" ")).toBe("Генеральному прокурору Республики Казахстан");
  expect(letter.head.holder).toBe("К. П. Кожамжарову");
  expect(letter.placeAndDate.replaceAll("\u00a0", " ")).toBe("12 февраля 2018 г.");
  expect(letter.windowAddress).toEqual([
    "Prosecutor General",
    "14 Mangilik El Avenue",
    "ASTANA 010000",
    "KAZAKHSTAN",
  ]);
});

test.each([
  ["en", "Berlin, 12 February 2018"],
  ["kk", "2018 жылғы 12 ақпан"],
] as const)("a letter in %s is dated %s", (language, expected) => {
  const letter = composeLetter(campaign, addressee("ombudsman"), { ...choices, language });
  expect(letter.placeAndDate.replaceAll("\u00a0", " ")).toBe(expected);
});

test("without a verified holder the office stands alone and is greeted by its title", () => {
  const office = { ...addressee("knb-chairman"), holder: null };
  const letter = composeLetter(campaign, office, choices);
  expect(letter.head.holder).toBeUndefined();
  expect(letter.salutation).toBe(office.greeting.en);
});

test("a reply is asked for only when there is an address to reply to", () => {
  const [withAddress, without] = [choices.sender.postalAddress, ""].map((postalAddress) =>
    composeLetter(campaign, addressee("ombudsman"), {
      ...choices,
      sender: { ...choices.sender, postalAddress },
    }),
  );
  expect(withAddress?.paragraphs.at(-1)).toMatch(/address above/);
  expect(without?.paragraphs.at(-1)).not.toMatch(/address above/);
  expect(without?.sender.lines).toEqual(["Berlin, Germany"]);
});

test("the city of the country concerned is never used", () => {
  const sender = { ...choices.sender, city: "Almaty", country: "KZ", postalAddress: "" };
  const letter = composeLetter(campaign, addressee("ombudsman"), { ...choices, language: "ru", sender });
  expect(letter.paragraphs[0]).toContain("(Казахстан)");
  expect(letter.sender.lines).toEqual(["Казахстан"]);
});

test("stressed demands stand after the request and before the writer's own words", () => {
  const letter = composeLetter(campaign, addressee("ombudsman"), {
    ...choices,
    demands: [2, 5],
    personalParagraph: "First.\n\nSecond.",
  });
  const after = letter.demands?.after ?? -1;
  expect(letter.paragraphs[after]).toMatch(/respect/);
  expect(letter.paragraphs.slice(after + 1, after + 3)).toEqual(["First.", "Second."]);
});

test("a letter that puts one person first says so after the requests, in one sentence", () => {
  for (const language of ["en", "ru", "kk"] as const) {
    const letter = composeLetter(campaign, addressee("ombudsman"), {
      ...choices,
      language,
      demands: [3],
      person: 2,
      personalParagraph: "Own.",
    });
    const [, second] = campaign.people;
    const { after = -1 } = letter.demands ?? {};
    expect(letter.paragraphs.slice(after + 1, after + 3)).toEqual([second?.stress[language], "Own."]);
    expect(letter.own).toEqual({ from: after + 2, count: 1 });
  }
});

test("what nothing fills is refused, and nothing is printed around it", () => {
  const office = addressee("ombudsman");
  const en = office.texts.en;
  if (!en) throw new Error("no text");
  const broken = { ...office, texts: { en: { ...en, subject: "About {{caseNumber}}" } } };
  expect(() => composeLetter(campaign, broken, choices)).toThrow(UnfilledPlaceholder);
  const nameless = { ...choices, sender: { ...choices.sender, name: "" } };
  expect(() => composeLetter(campaign, office, nameless)).toThrow(UnfilledPlaceholder);
  expect(composeLetter(campaign, office, { ...nameless, unfinished: true }).signerName).toMatch(/^_+$/);
});

describe("whatever a supporter writes", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 80 });

  test("stays text: braces, names of prototypes and markup are printed as they are", () => {
    fc.assert(
      fc.property(words, words, fc.string(), (name, own, seed) => {
        const sender = { ...choices.sender, name: name || "x" };
        const personalParagraph = `${own} {{city}} __proto__ #set text`;
        const letter = composeLetter(campaign, addressee("ombudsman"), {
          ...choices,
          sender,
          personalParagraph,
          seed,
        });
        expect(letter.signerName).toBe(sender.name);
        expect(letter.paragraphs.join("\n\n")).toContain(personalParagraph.split(/\n{2,}/).at(-1));
      }),
      { numRuns: 60 },
    );
  });

  test("the same seed gives the same letter, and its translation takes the same wording", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const office = addressee("ombudsman");
        const [first, second] = [1, 2].map(() =>
          composeLetter(campaign, office, { ...choices, seed, demands: [1, 2, 3] }),
        );
        expect(first).toEqual(second);
        const translated = composeLetter(campaign, office, {
          ...choices,
          seed,
          demands: [1, 2, 3],
          language: "ru",
        });
        const numbers = (letter: typeof translated) =>
          letter.demands?.items.map(
            (item) => campaign.demands.find(({ text }) => text[letter.language] === item)?.number,
          );
        expect(numbers(translated)).toEqual(first && numbers(first));
      }),
      { numRuns: 40 },
    );
  });

  test("two supporters who write nothing of their own share less than half of their sentences on average", () => {
    const sentencesOf = (seed: number, language: "en" | "ru" | "kk") => {
      const letter = composeLetter(campaign, addressee("ombudsman"), {
        ...choices,
        language,
        seed: String(seed),
      });
      return new Set(letter.paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s+/u)));
    };
    for (const language of ["en", "ru", "kk"] as const) {
      const letters = Array.from({ length: 60 }, (_, seed) => sentencesOf(seed, language));
      const shares = letters.slice(1).map((letter, at) => {
        const other = letters[at] ?? new Set();
        return [...letter].filter((sentence) => !other.has(sentence)).length / letter.size;
      });
      const average = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect(average, language).toBeGreaterThan(0.5);
      expect(shares.filter((share) => share < 0.1).length, language).toBeLessThanOrEqual(3);
    }
  });

  test("wording and order of demands vary from sheet to sheet", () => {
    const letters = Array.from({ length: 40 }, (_, seed) =>
      composeLetter(campaign, addressee("ombudsman"), { ...choices, seed: String(seed), demands: [1, 2, 3] }),
    );
    expect(new Set(letters.map(({ paragraphs }) => paragraphs[0])).size).toBeGreaterThan(1);
    expect(new Set(letters.map(({ demands }) => demands?.items[0])).size).toBeGreaterThan(1);
  });
});

describe("a letter for a letter evening", () => {
  const nobody = { name: "", city: "", country: "DE", postalAddress: "" };

  test.each(pairs)("to %s in %s has rules where its writer is not known", (_slug, language, office) => {
    const handwritten = { lines: 4, addressLines: 3 };
    const letter = composeLetter(campaign, office, { ...choices, language, sender: nobody, handwritten });
    expect(letter.sender.name).toMatch(/^_{20,}$/);
    expect(letter.sender.lines).toHaveLength(3);
    expect(letter.placeAndDate).toMatch(/^_+$/);
    expect(letter.paragraphs[0]).toMatch(/_{10,}, (Germany|Германия)/);
    expect(letter.handwritten?.lines).toBe(4);
    expect(letter.own).toBeUndefined();
    const reply = office.texts[language]?.paragraphs.find(({ slot }) => slot === "REPLY");
    expect(reply?.variants).toContain(letter.paragraphs.at(-1));
  });

  test("asks for no reply where there is no room for an address", () => {
    const handwritten = { lines: 3, addressLines: 0 };
    const letter = composeLetter(campaign, addressee("ombudsman"), {
      ...choices,
      sender: nobody,
      handwritten,
    });
    expect(letterText(letter)).not.toContain("address above");
    expect(letter.sender.lines).toEqual([expect.stringMatching(/^_+, Germany$/)]);
  });
});

test("copies and enclosures stand below the name, and nothing where there are none", () => {
  const office = addressee("knb-chairman");
  const text = office.texts.ru;
  if (!text) throw new Error("no Russian text");
  const texts = { ...office.texts, ru: { ...text, enclosures: ["Справка по делу, 2 с."] } };
  const copies = ["Посольство Казахстана в Германии"];
  const letter = composeLetter(campaign, { ...office, texts }, { ...choices, language: "ru", copies });
  expect(
    letterText(letter).endsWith("Приложения: Справка по делу, 2 с.\nКопия: Посольство Казахстана в Германии"),
  ).toBe(true);
  expect(letterText(composeLetter(campaign, office, choices))).not.toMatch(/Enclosures|Copy/);
});

test("a copy to the mission is named only where the writer asked for it, and never in its own letter", () => {
  const mission = {
    name: { en: "Embassy of Poland", ru: "Посольство Польши", kk: "Польша елшілігі" },
    addressLines: [],
    email: null,
  };
  const abroad: LetterCampaign = { ...campaign, mission };
  const copied = { ...choices, copyToMission: true };
  const textTo = (slug: string, given: LetterChoices, of = abroad) =>
    letterText(composeLetter(of, addressee(slug), given));
  expect(textTo("ombudsman", { ...copied, language: "en" })).toMatch(/\nCopy: Embassy of Poland$/);
  expect(textTo("ombudsman", { ...copied, language: "ru" })).toMatch(/\nКопия: Посольство Польши$/);
  expect(textTo("ombudsman", choices)).not.toContain("Embassy");
  expect(textTo("ombudsman", copied, campaign)).not.toContain("Copy:");
  expect(textTo("diplomatic-mission", { ...copied, language: "en" })).not.toContain("Copy:");
});

test("the writer's own paragraphs are known, and those that are blank are none", () => {
  const personalParagraph = "One.\n\nTwo.";
  const letter = composeLetter(campaign, addressee("ombudsman"), { ...choices, personalParagraph });
  const { from, count } = letter.own ?? { from: 0, count: 0 };
  expect(letter.paragraphs.slice(from, from + count)).toEqual(["One.", "Two."]);
  expect(composeLetter(campaign, addressee("ombudsman"), choices).own).toBeUndefined();
});
