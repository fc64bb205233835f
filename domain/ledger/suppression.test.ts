import fc from "fast-check";
import { expect, test } from "vitest";
import { cellsToHide, derivableCells, gatherSmall, type Line, THRESHOLD } from "./suppression.ts";

const offices = ["o1", "o2", "o3", "o4"];
const channels = ["c1", "c2", "c3"];
const small = fc.oneof({ weight: 3, arbitrary: fc.nat(14) }, { weight: 1, arbitrary: fc.nat(500) });

/** A table of offices and channels with both margins, as a download has it. */
const grid = fc.array(small, { minLength: 12, maxLength: 12 }).map((values) => {
  const counts = new Map<string, number>();
  const add = (cell: string, value: number) => counts.set(cell, (counts.get(cell) ?? 0) + value);
  offices.forEach((office, i) => {
    channels.forEach((channel, j) => {
      const value = values[i * 3 + j] ?? 0;
      for (const cell of [`${office}/${channel}`, office, channel, "total"]) add(cell, value);
    });
  });
  return counts;
});
const gridLines: Line[] = [
  { whole: "total", parts: offices },
  { whole: "total", parts: channels },
  ...offices.map((office) => ({ whole: office, parts: channels.map((channel) => `${office}/${channel}`) })),
  ...channels.map((channel) => ({ whole: channel, parts: offices.map((office) => `${office}/${channel}`) })),
];
const totals = new Set(["total"]);

test("no small cell is shown, and none follows from the sums", () => {
  fc.assert(
    fc.property(grid, (counts) => {
      const hidden = cellsToHide(counts, gridLines, totals);
      for (const [cell, count] of counts) {
        if (!hidden.has(cell) && cell !== "total") expect(count).toBeGreaterThanOrEqual(THRESHOLD);
      }
      expect([...derivableCells(gridLines, hidden)]).toEqual([]);
      expect(hidden.has("total")).toBe(false);
    }),
  );
});

test("what a line hides makes ten together, or is all it has", () => {
  fc.assert(
    fc.property(grid, (counts) => {
      const hidden = cellsToHide(counts, gridLines, totals);
      for (const { whole, parts } of gridLines) {
        const gone = parts.filter((cell) => hidden.has(cell));
        if (hidden.has(whole) || gone.length === 0 || gone.length === parts.length) continue;
        expect(gone.length).toBeGreaterThan(1);
        expect(gone.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0)).toBeGreaterThanOrEqual(
          THRESHOLD,
        );
      }
    }),
  );
});

test("a single small cell takes the next one with it", () => {
  const counts = new Map([
    ["a", 3],
    ["b", 40],
    ["c", 90],
    ["total", 133],
  ]);
  const hidden = cellsToHide(counts, [{ whole: "total", parts: ["a", "b", "c"] }], totals);
  expect([...hidden].sort()).toEqual(["a", "b"]);
});

test("a table without small cells is shown whole", () => {
  const counts = new Map([
    ["a", 10],
    ["b", 40],
    ["total", 50],
  ]);
  expect(cellsToHide(counts, [{ whole: "total", parts: ["a", "b"] }], totals).size).toBe(0);
});

test("small countries are not even named, and the sum stays", () => {
  const cells = fc.uniqueArray(fc.record({ key: fc.string({ minLength: 1 }), count: small }), {
    selector: ({ key }) => key,
  });
  fc.assert(
    fc.property(cells, (given) => {
      const rows = gatherSmall(given, "*");
      const total = given.reduce((sum, { count }) => sum + count, 0);
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      if (total >= THRESHOLD) for (const { count } of rows) expect(count).toBeGreaterThanOrEqual(THRESHOLD);
      else expect(rows.length).toBeLessThanOrEqual(1);
    }),
  );
});
