import { expect, test } from "vitest";
import { countWords } from "#lib/words";
import { whatToShorten } from "./length.ts";

const words = (count: number) => Array.from({ length: count }, () => "measured").join(" ");

test("own words are named with as many as make up the lines that are too much", () => {
  expect(whatToShorten({ personalParagraph: words(100), language: "en", demands: [1, 2, 3] }, 2)).toEqual({
    field: "personalParagraph",
    lines: 2,
    words: 29,
  });
});

test("never more words than there are", () => {
  const personalParagraph = words(5);
  expect(whatToShorten({ personalParagraph, language: "en", demands: [] }, 9).words).toBe(
    countWords(personalParagraph),
  );
});

test("where own words are not to blame, demands are, and then the address", () => {
  expect(whatToShorten({ personalParagraph: "", language: "en", demands: [1, 2] }, 3)).toEqual({
    field: "demands",
    lines: 3,
  });
  expect(whatToShorten({ personalParagraph: words(3), language: "en", demands: [1, 2] }, 3)).toEqual({
    field: "demands",
    lines: 3,
  });
  expect(whatToShorten({ personalParagraph: "", language: "en", demands: [1] }, 1)).toEqual({
    field: "sender.postalAddress",
    lines: 1,
  });
});

test("a text that was too long to be measured is to lose all that it has too much", () => {
  const { field, words: excess } = whatToShorten(
    { personalParagraph: words(400), language: "en", demands: [] },
    null,
  );
  expect(field).toBe("personalParagraph");
  expect(excess).toBeGreaterThan(300);
});
