import { expect, test } from "vitest";
import { counterWords } from "./counter-words.ts";
import { locales } from "./locales.ts";

const figures = { signaturesConfirmed: 0, signaturesOnPaper: 0, goal: 100 };

test.each(locales)(
  "the sentence is whole again when its parts are read in turn, and has no tag: %s",
  (locale) => {
    for (const signaturesConfirmed of [0, 1, 2, 5, 21, 1_234, 1_000_000]) {
      const { before, number, after, short } = counterWords(locale, { ...figures, signaturesConfirmed });
      expect(before + number + after).not.toMatch(/[<>#{}]/);
      expect(number.replace(/\D/g, "")).toBe(signaturesConfirmed ? String(signaturesConfirmed) : "");
      expect(`${before}${after}`.trim()).not.toBe("");
      expect(short).toContain(number);
    }
  },
);

test("paper is told apart, and only where there is some; the bar is never fuller than full", () => {
  expect(counterWords("en", figures).paper).toBe("");
  const words = counterWords("en", { signaturesConfirmed: 120, signaturesOnPaper: 3, goal: 100 });
  expect(words).toMatchObject({ number: "120", value: 100, max: 100, goal: "The next goal is 100" });
  expect(words.paper).toContain("3 signatures on paper");
});
