import { expect, test } from "vitest";
import { locales } from "#lib/locales";
import { arrange } from "./arrange.ts";
import { findPlaceholderFaults } from "./placeholder-faults.ts";
import { slots, type TemplateDraft } from "./schema.ts";
import { starterText } from "./starters.ts";
import { findTemplateFaults } from "./template-faults.ts";

const reasons = (text: string, language: "en" | "ru" | "kk" = "en", organisation = false) =>
  findPlaceholderFaults(text, { organisation, language }).map(({ reason }) => reason);

test.each([
  ["My name is {{supporterName}} and I live in {{city}}, {{country}}.", "en", []],
  ["Меня зовут {{supporterName}} ({{city}}, {{country}}).", "ru", []],
  ["Менің аты-жөнім – {{supporterName}} ({{city}}, {{country}}).", "kk", []],
  ["I ask {{recipient}} for help.", "en", ["placeholder-unknown"]],
  ["{{demands}}", "en", ["placeholder-slot"]],
  ["I live in {{city}}.", "en", ["city-alone"]],
  ["Я живу в {{city}}, {{country}}.", "ru", ["placeholder-declined"]],
  ["Письмо от {{supporterName}}.", "ru", ["placeholder-declined"]],
  ["{{supporterName}}у посвящается", "ru", ["placeholder-declined"]],
  ["Мен {{country}}-дан жазып отырмын.", "kk", ["placeholder-declined"]],
  ["Мен {{country}} бойынша жазып отырмын.", "kk", ["placeholder-declined"]],
  ["My name is {supporterName}.", "en", ["placeholder-broken"]],
  ["My name is {{supporterName}.", "en", ["placeholder-broken"]],
  ["Signed by {{signers}} people.", "en", ["placeholder-unknown"]],
  ["According to {{? who reports it}} this is so.", "en", []],
] as const)("%s", (text, language, expected) => {
  expect(reasons(text, language)).toEqual(expected);
});

test("a letter of the organisation has figures, and no writer's name", () => {
  expect(reasons("Signed by {{signers}} people by {{countedOn}}.", "en", true)).toEqual([]);
  expect(reasons("My name is {{supporterName}}.", "en", true)).toEqual(["placeholder-unknown"]);
});

const draft: TemplateDraft = {
  ...{ heading: "Обращение", subject: "о деле", demandsIntro: "Прошу:", closing: "С уважением," },
  paragraphs: [
    { slot: "TEXT", wordings: ["Меня зовут {{supporterName}}."] },
    { slot: "DEMANDS", wordings: [] },
    { slot: "PERSONAL", wordings: [] },
  ],
};
const faultsOf = (change: Partial<TemplateDraft>, terms: { term: string; reason: string }[] = []) =>
  findTemplateFaults({ ...draft, ...change }, { organisation: false, language: "ru", terms }).map(
    ({ field, reason }) => `${field}:${reason}`,
  );

test("a letter needs its parts once, and says nothing that is forbidden or fits only a man or a woman", () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ subject: "о деле {{city}}" })).toEqual(["subject:placeholder-place"]);
  expect(faultsOf({ closing: "" })).toEqual(["closing:required"]);
  expect(faultsOf({ paragraphs: [], demandsIntro: "" })).toEqual([":no-text", ":no-demands", ":no-personal"]);
  expect(faultsOf({ paragraphs: [...draft.paragraphs, { slot: "DEMANDS", wordings: [] }] })).toEqual([
    ":twice-demands",
  ]);
  const says = (text: string) => ({
    paragraphs: [{ slot: "TEXT" as const, wordings: [text] }, ...draft.paragraphs],
  });
  expect(faultsOf(says("Я узнала об этом деле."))).toEqual(["text-0:gendered"]);
  expect(faultsOf(says("Мне стало известно об этом деле."))).toEqual([]);
  const terms = [{ term: "Движение", reason: "banned-movement" }];
  expect(faultsOf(says("Здесь названо Движение."), terms)).toEqual(["text-0:forbidden"]);
});

test("the texts to begin with have nothing wrong but their blanks, and one shape in all languages", () => {
  for (const start of ["appeal", "organisation"] as const) {
    const shapes = locales.map((language) => {
      const text = starterText(start, language, "Title");
      expect(
        findTemplateFaults(text, { organisation: start === "organisation", language, terms: [] }),
      ).toEqual([]);
      expect(JSON.stringify(text)).toContain("{{?");
      return text.paragraphs.map(({ slot, wordings }) => `${slot} ${wordings.length}`);
    });
    expect(new Set(shapes.map(String)).size).toBe(1);
  }
});

test("arranging loses no paragraph and makes none but by the two buttons for that", () => {
  const paragraphs = slots.map((slot) => ({ slot, wordings: [] }));
  const order = (go: string) =>
    arrange(paragraphs, go)
      .map(({ slot }) => slot[0])
      .join("");
  expect(order("up-1")).toBe("ETDPR");
  expect(order("up-0")).toBe("TEDPR");
  expect(order("down-4")).toBe("TEDPR");
  expect(order("add-0")).toBe("TTEDPR");
  expect(order("remove-2")).toBe("TEPR");
  expect(order("remove-9")).toBe("TEDPR");
});
