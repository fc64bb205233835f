import { expect, test } from "vitest";
import { fewest } from "./fewest.ts";

const loads: Record<string, number> = { a: 4, b: 1, c: 1, d: 9 };
const lettersOf = (office: string) => loads[office] ?? 0;

test("the one with the fewest letters is found, and equals take turns from sheet to sheet", () => {
  const found = Array.from({ length: 40 }, (_, sheet) =>
    fewest(Object.keys(loads), lettersOf, String(sheet)),
  );
  expect(new Set(found)).toEqual(new Set(["b", "c"]));
  expect(fewest(["a", "d"], lettersOf, "sheet")).toBe("a");
  expect(fewest([], lettersOf, "sheet")).toBeUndefined();
});

test("one sheet always hears the same", () => {
  const again = () => fewest(["x", "y", "z"], () => 0, "sheet");
  expect(again()).toBe(again());
});
