import { describe, expect, test, vi } from "vitest";
import { everyLetter } from "#testing/every-letter";
import { type MeasuredPage, measurePages, openPdf } from "#testing/measure-pdf";
import { printLetters } from "#testing/print-letters";
import { inked } from "#testing/printed-text";
import { LetterTooLong } from "./print-errors.ts";
import type { PrintLetter } from "./print-letter.ts";
import { printWords } from "./print-words.ts";
import { renderLetters } from "./render-letters.ts";

const { en, ru, kk } = printLetters;
// Cores are shared where tests run.
vi.setConfig({ testTimeout: 30_000 });

const rightMargin = 190;

async function setOnA4(letter: PrintLetter, parallel?: PrintLetter): Promise<MeasuredPage[]> {
  return measurePages(await renderLetters({ paper: "a4", letters: [{ letter, parallel }] }));
}

function linesWith({ texts }: MeasuredPage, letters: RegExp) {
  return texts.filter(({ text, top }) => top > 100 && letters.test(text));
}

describe("typed text", () => {
  const own = { from: 4, count: 1 };
  const withOwn = (text: string, letter = en): PrintLetter => ({
    ...letter,
    own,
    paragraphs: letter.paragraphs.with(4, text),
  });

  test.each([
    ["Hebrew", "שלום עליכם, אני כותב אליכם מירושלים.", /\p{Script=Hebrew}/u],
    ["Arabic", "أكتب إليكم بصفتي معلمًا في مدرسة.", /\p{Script=Arabic}/u],
  ])("in %s begins at the right margin and ends where it ends", async (_, text, script) => {
    const [page = expect.fail()] = await setOnA4(withOwn(text));
    const boxes = linesWith(page, script);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeCloseTo(rightMargin, 0);
    expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThan(60);
  });

  test("keeps a number after a name from the right where it was written", async () => {
    const [page = expect.fail()] = await setOnA4({ ...en, placeAndDate: "ירושלים, 12 February 2018" });
    const city = page.texts.find(({ text }) => inked(text).includes("ירושלים")) ?? expect.fail();
    const date = page.texts.find(({ text }) => text.includes("12 February 2018")) ?? expect.fail();
    expect(date.left).toBeGreaterThanOrEqual(city.right - 0.1);
  });

  test("keeps its quotation marks, dashes and points as they were typed", async () => {
    const text = `"Quoted" 'so' -- and - and --- ... „so“ «так» – — … it's`;
    const [page = expect.fail()] = await setOnA4(withOwn(text));
    expect(inked(page.texts.map((box) => box.text).join(""))).toContain(inked(text));
  });

  test("is marked with the language of its script, the letter with its own", async () => {
    const letter = withOwn("გამარჯობა, მე ვწერ თბილისიდან.", kk);
    const pdf = await renderLetters({ paper: "a4", letters: [{ letter, parallel: en }] });
    const document = await openPdf(pdf);
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    const trees = await Promise.all(
      [1, 2].map(async (page) => (await document.getPage(page)).getStructTree()),
    );
    const marked = trees.map((tree) => JSON.stringify(tree).match(/(?<="lang":")\w+/gu) ?? []);
    expect(info.Language).toBe("kk");
    // The address for the post, the sender's street, the own paragraph; on the second page everything.
    expect(new Set(marked[0])).toEqual(new Set(["en", "und", "ka"]));
    expect(new Set(marked[1])).toEqual(new Set(["en"]));
    expect(marked[1]?.length).toBeGreaterThan(10);
  });
});

test("letters of several fonts are measured as they are set: none runs over the foot of the page", async () => {
  const georgian = "მე მასწავლებელი ვარ და ამ საქმეს ზამთრიდან თვალს ვადევნებ ";
  for (const times of [2, 6, 10, 14, 18]) {
    const paragraphs = en.paragraphs.with(4, georgian.repeat(times));
    const page = await setOnA4({ ...en, paragraphs, own: { from: 4, count: 1 } }).then(
      ([first]) => first,
      (error) => expect(error).toBeInstanceOf(LetterTooLong),
    );
    for (const { bottom, text } of page?.texts ?? []) expect(bottom, text).toBeLessThan(287);
  }
});

describe("no line ends", () => {
  const allText = everyLetter("a4").map(({ letter }) => letter);
  const cases = [
    ["ru", /(?<![\p{L}-])\p{L}{1,2}\.?$|(?<!\p{L})(?:части|статьи)$/u],
    ["kk", /\d{4}$/u],
    ["en", /(?:\bMr|Article|\b\d{1,2})$/u],
  ] as const;

  test.each(cases)("in %s with a word that leans on the next", async (language, leaning) => {
    const letters = allText
      .filter((letter) => letter.language === language)
      .map(({ own: _, ...letter }) => ({ letter }));
    const pages = await measurePages(await renderLetters({ paper: "a4", letters }));
    for (const { texts } of pages) {
      const lines = texts.filter(({ top, right }) => top > 100 && right > 150).map(({ text }) => text);
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter((line) => leaning.test(line))).toEqual([]);
    }
  });

  test("with a hyphen that is not in the text", async () => {
    const letters = allText.map((letter) => ({ letter }));
    const pages = await measurePages(await renderLetters({ paper: "letter", letters }));
    const said = allText.map((letter) => inked(JSON.stringify(letter))).join();
    for (const { texts } of pages)
      for (const { text } of texts.filter(({ text: line }) => line.endsWith("-")))
        expect(said).toContain(inked(text));
  });
});

describe("the translation for the writer", () => {
  test("says so in its own language and cannot be mistaken for the letter", async () => {
    const [letter = expect.fail(), reading = expect.fail()] = await setOnA4(kk, ru);
    const text = inked(reading.texts.map((box) => box.text).join(""));
    expect(text).toContain(inked(printWords.ru.parallel));
    expect(text).toContain(inked(`${ru.closing}${ru.signerName}`));
    for (const line of ru.windowAddress.slice(0, 2)) expect(text).not.toContain(inked(line));
    expect(text).not.toContain(inked(ru.signatureLabel.toLowerCase()));
    const ruled = ({ strokes }: MeasuredPage) => strokes.filter(({ top, left }) => top > 60 || left < 12);
    expect(ruled(letter)).not.toEqual([]);
    expect(ruled(reading)).toEqual([]);
  });
});

describe("a letter for a letter evening", () => {
  const blank = "_".repeat(22);
  const handwritten: PrintLetter = {
    ...ru,
    sender: { name: blank, lines: [blank, blank, blank] },
    placeAndDate: blank,
    paragraphs: [`Меня зовут ${blank} (${"_".repeat(13)}, Германия).`, ...ru.paragraphs.slice(1, 4)],
    demands: undefined,
    handwritten: { lines: 4, after: 3 },
    signerName: blank,
  };

  test("has a rule for all that its writer fills in, and room above each to write", async () => {
    const [{ texts, strokes } = expect.fail()] = await setOnA4(handwritten);
    expect(texts.map(({ text }) => text).join("")).not.toContain("_");
    for (const caption of ["name", "address", "date"] as const)
      expect(texts.map(({ text }) => text)).toContain(printWords.ru.captions[caption]);
    const width = ({ left, right }: { left: number; right: number }) => Math.round(right - left);
    const rules = strokes
      .filter(({ left, top }) => left > 20 && top > 20)
      .map((box) => ({ ...box, width: width(box) }));
    const head = rules.filter(({ left }) => left > 110 && left < 115);
    const lines = rules.filter((rule) => rule.width === 165);
    expect(head).toHaveLength(5);
    expect(lines).toHaveLength(4);
    expect(rules.filter((rule) => rule.width === Math.round(22 * 2.4))).toHaveLength(1);
    expect(rules.filter((rule) => rule.width === Math.round(13 * 2.4))).toHaveLength(1);
    for (const part of [head, lines]) {
      const tops = part.map(({ bottom }) => bottom).sort((a, b) => a - b);
      for (const [index, top] of tops.slice(1).entries()) expect(top - (tops[index] ?? 0)).toBeGreaterThan(7);
    }
  });
});
