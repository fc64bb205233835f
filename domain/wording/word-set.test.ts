import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addHash, countBits, emptySet, hasHash, joinSets, laneOf, SET_BYTES } from "./word-set.ts";

const hash = (text: string) => createHash("sha256").update(text).digest();

function setOf(lane: number, members: string[]) {
  const set = emptySet();
  for (const member of members) addHash(set, lane, hash(member));
  return set;
}

test("other lanes' words are found, one's own never are", () => {
  const set = setOf(3, ["a", "b"]);
  expect(hasHash(set, 4, hash("a"))).toBe(true);
  expect(hasHash(set, 3, hash("a"))).toBe(false);
  expect(hasHash(set, 4, hash("c"))).toBe(false);
});

test("the order in which words came leaves no trace", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), (members) => {
      const there = setOf(1, members);
      expect(setOf(1, members.toReversed())).toEqual(there);
      expect(joinSets(setOf(1, members.slice(5)), setOf(1, members.slice(0, 5)))).toEqual(there);
      expect(joinSets(there, there)).toEqual(there);
    }),
    { numRuns: 10 },
  );
});

test("strangers are hardly ever taken for members, even when a lane is full, and a full lane learns nothing", () => {
  const full = setOf(
    0,
    Array.from({ length: 36_500 }, (_, index) => `member ${index}`),
  );
  const errors = Array.from({ length: 5_000 }, (_, index) => `stranger ${index}`).filter((stranger) =>
    hasHash(full, 1, hash(stranger)),
  );
  expect(errors.length).toBeLessThan(25);
  expect(countBits(full)).toBeGreaterThan((SET_BYTES / 8) * 4);
  expect(joinSets(full, setOf(0, ["late"]))).toEqual(full);
  expect(hasHash(joinSets(full, setOf(5, ["late"])), 1, hash("late"))).toBe(true);
});

test("sheets spread over all lanes", () => {
  const lanes = new Set(Array.from({ length: 200 }, (_, sheet) => laneOf(hash(String(sheet)))));
  expect([...lanes].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
