import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureOwnWords } from "./own-words.ts";
import { shinglesOf } from "./shingles.ts";
import { wordsOf } from "./words.ts";

const texts = (text: string) => wordsOf(text).map((word) => word.text);
const setOf = (text: string) => new Set(shinglesOf(texts(text)));

function measure(text: string, template: string, letters = "") {
  const [ours, theirs] = [setOf(template), setOf(letters)];
  return measureOwnWords(texts(text), {
    template: (shingle) => ours.has(shingle),
    letters: (shingle) => theirs.has(shingle),
  });
}

/** Words of many scripts, all different by their number of letters or the letters themselves. */
const alphabets = ["abcdefgh", "абвгдежз", "әғқңөұүһ", "αβγδεζηθ", "აბგდევზთ", "աբգդեզէը", "ابتثجحخد"];
const word = fc
  .tuple(fc.constantFrom(...alphabets), fc.array(fc.nat(7), { minLength: 3, maxLength: 7 }))
  .map(([alphabet, letters]) => letters.map((at) => alphabet[at]).join(""));
const sentence = fc.array(word, { minLength: 4, maxLength: 40 }).map((words) => words.join(" "));

describe("the score", () => {
  test("is 0 for a copy, whatever its case, marks and line ends", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(measure(text, text).score).toBe(0);
        expect(measure(text.toUpperCase().replaceAll(" ", ",\n"), text).score).toBe(0);
        expect(measure(text, "", text).score).toBe(0);
      }),
    );
  });

  test("is 100 for words that nobody has used", () => {
    fc.assert(
      fc.property(sentence, sentence, (text, known) => {
        fc.pre(!texts(text).some((one) => texts(known).includes(one)));
        expect(measure(text, known)).toMatchObject({ score: 100, template: 0, letters: 0, level: "own" });
      }),
    );
  });

  test("never falls when new words follow, and never rises when more is known", () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (text, known, more) => {
        const before = measure(text, known).score ?? 0;
        expect(measure(`${text} zzzznew`, known).score).toBeGreaterThanOrEqual(before);
        expect(measure(text, `${known} ${more}`).score).toBeLessThanOrEqual(before);
      }),
    );
  });

  test("is the same in every script, and counts each word once", () => {
    fc.assert(
      fc.property(sentence, sentence, (text, known) => {
        const { words, template, letters, score } = measure(text, known, known);
        expect(template + letters).toBeLessThanOrEqual(words);
        expect(score).toBe(Math.round((100 * (words - template - letters)) / words));
      }),
    );
  });

  test("takes any text there is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { words, score } = measure(text, text);
        expect(score).toBe(words < 4 ? null : 0);
      }),
    );
  });
});

// docs/own-words.md shows this very example.
test("of ten words with four borrowed in a row, six are one's own: 60 per cent", () => {
  const template = "I write as a private person";
  const text = "Today I write as a teacher of thirty loud pupils";
  expect(measure(text, template)).toEqual({ words: 10, template: 4, letters: 0, score: 60, level: "mixed" });
});

test.each([
  ["", null, "none"],
  ["Free them now", null, "short"],
  ["one two three four", 100, "own"],
])("%j is told as such", (text, score, level) => {
  expect(measure(text, "something else stands here")).toMatchObject({ score, level });
});

describe("words are compared", () => {
  test.each([
    ["Don’t  STOP: naïve café!", ["dont", "stop", "naive", "cafe"]],
    ["Всё ёлки, ЙОД", ["все", "елки", "йод"]],
    ["Қазақстан – біздің үй", ["қазақстан", "біздің", "үй"]],
    ["so\u00ADft\u200B hy-phen", ["soft", "hy", "phen"]],
    ["كِتَابٌ ـــ كتاب", ["كتاب", "كتاب"]],
    ["人権は大切", ["人", "権", "は", "大", "切"]],
    ["ﬁne Ⅳ", ["fine", "iv"]],
  ])("in one form: %s", (text, expected) => expect(texts(text)).toEqual(expected));

  test("and names and numbers are known as such", () => {
    const secret = (text: string) =>
      wordsOf(text)
        .filter((one) => one.private)
        .map((one) => one.text);
    expect(secret("Anna lives in Berlin with 3 cats. She is happy.")).toEqual(["berlin", "3"]);
    expect(secret("Прошу Вас помочь Вашему соседу Ивану")).toEqual(["ивану"]);
    expect(secret("Сізден Алматы туралы сұраймын")).toEqual(["алматы"]);
  });
});
