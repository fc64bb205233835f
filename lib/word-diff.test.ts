import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords } from "./word-diff.ts";

test("a changed word is shown within its sentence", () => {
  expect(diffWords("Let doctors in today.", "Let independent doctors in.")).toEqual([
    { kind: "same", text: "Let " },
    { kind: "added", text: "independent " },
    { kind: "same", text: "doctors in" },
    { kind: "removed", text: " today" },
    { kind: "same", text: "." },
  ]);
  expect(diffWords("", "Қолдау")).toEqual([{ kind: "added", text: "Қолдау" }]);
  expect(diffWords("a\nb", "a\nb")).toEqual([{ kind: "same", text: "a\nb" }]);
});

test("both texts can be read out of the difference", () => {
  const text = fc.array(fc.constantFrom("суд", "fair", "қол", " ", "\n", ".", "\u00a0", "<b>"), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const parts = diffWords(one.join(""), other.join(""));
      const read = (kind: string) =>
        parts
          .filter((part) => part.kind === "same" || part.kind === kind)
          .map((part) => part.text)
          .join("");
      expect([read("removed"), read("added")]).toEqual([one.join(""), other.join("")]);
    }),
  );
});

test("the longest texts with nothing in common are shown as replaced, not compared word by word", () => {
  const long = (word: string) => Array.from({ length: 4_000 }, (_, index) => `${word}${index}`).join(" ");
  expect(diffWords(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
