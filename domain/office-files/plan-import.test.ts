import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { planImport } from "./plan-import.ts";
import { mostRows } from "./schema.ts";

const city = (index: number) => ({
  line: index + 2,
  row: { kind: "city", slug: `city-${index}`, latin: "CITY", name_en: "a", name_ru: "b", name_kk: "c" },
});

test("while the longest file is checked, others get their turns", async () => {
  let isOver = false;
  const plan = planImport(
    [],
    Array.from({ length: mostRows }, (_, index) => city(index)),
  ).finally(() => {
    isOver = true;
  });
  let turns = 0;
  for (; !isOver; turns += 1) await setImmediate();
  expect(turns).toBeGreaterThan(20);
  expect((await plan).steps).toHaveLength(mostRows);
});
