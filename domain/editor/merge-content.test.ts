import fc from "fast-check";
import { expect, test } from "vitest";
import { tidyContent } from "./content-paths.ts";
import { mergeContent } from "./merge-content.ts";
import { type Content, rowsOf } from "./schema.ts";

const base = {
  "title.en": "Title",
  "story.en": "Story",
  demands: "a b",
  "demands.a.text.en": "First",
  "demands.b.text.en": "Second",
};

test("fields that only one side changed are joined, and neither side is asked", () => {
  const mine = { ...base, "title.en": "My title" };
  const theirs = { ...base, "story.en": "Their story" };
  expect(mergeContent({ base, mine, theirs })).toEqual({
    content: { ...base, "title.en": "My title", "story.en": "Their story" },
    conflicts: [],
    kept: [],
  });
});

test("a field that both changed differently comes back with both texts; changed alike it does not", () => {
  const mine = { ...base, "title.en": "My title", "story.en": "Same" };
  const theirs = { ...base, "title.en": "Their title", "story.en": "Same" };
  const { conflicts, content } = mergeContent({ base, mine, theirs });
  expect(conflicts).toEqual([{ path: "title.en", mine: "My title", theirs: "Their title" }]);
  expect(content["title.en"]).toBe("My title");
});

test("rows of both stay, each after its neighbour; a row that one removed and the other changed stays and is named", () => {
  const mine = { ...base, demands: "a m", "demands.m.text.en": "Mine" };
  const theirs = {
    ...base,
    demands: "t a b",
    "demands.t.text.en": "Theirs",
    "demands.b.text.en": "Second, changed",
  };
  const { content, kept } = mergeContent({ base, mine, theirs });
  expect(kept).toEqual(["b"]);
  expect(new Set(rowsOf(content, "demands"))).toEqual(new Set(["t", "a", "b", "m"]));
  expect(content["demands.b.text.en"]).toBe("Second, changed");
  expect(
    rowsOf(mergeContent({ base, mine: { ...base, demands: "a" }, theirs: base }).content, "demands"),
  ).toEqual(["a"]);
});

test("nothing that either side typed is lost, and the order of the two does not matter but for who is asked", () => {
  const ids = ["a", "b", "c", "d"];
  const word = fc.constantFrom("", "one", "two", "three");
  const side: fc.Arbitrary<Content> = fc
    .record({
      order: fc.uniqueArray(fc.constantFrom(...ids)),
      texts: fc.record({ a: word, b: word, c: word, d: word, title: word, story: word }),
    })
    .map(({ order, texts: { title, story, ...rows } }) =>
      tidyContent({
        "title.en": title,
        "story.ru": story,
        demands: order.join(" "),
        ...Object.fromEntries(order.map((id) => [`demands.${id}.text.kk`, rows[id as keyof typeof rows]])),
      }),
    );
  fc.assert(
    fc.property(side, side, side, (old, mine, theirs) => {
      const there = mergeContent({ base: old, mine, theirs });
      const back = mergeContent({ base: old, mine: theirs, theirs: mine });
      const asked = (paths: typeof there.conflicts) => paths.map(({ path }) => path).sort();
      expect(asked(there.conflicts)).toEqual(asked(back.conflicts));
      const shown = new Set([
        ...Object.values(there.content),
        ...there.conflicts.map(({ theirs: text }) => text),
      ]);
      for (const typed of [mine, theirs]) {
        for (const [path, text] of Object.entries(typed)) {
          if (path !== "demands" && old[path] !== text) expect(shown).toContain(text);
        }
      }
      expect(mergeContent({ base: old, mine: old, theirs }).content).toEqual(theirs);
      expect(mergeContent({ base: old, mine, theirs: old }).content).toEqual(mine);
    }),
  );
});
