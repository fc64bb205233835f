import { expect, test } from "vitest";
import { cliffsDelta } from "./cliffs-delta.ts";

test.each([
  // 1 is below all three; 2 equals one and is below two; 3 is above one, equals one, is below one: −3 − 2 + 0 of 9.
  { ours: [1, 2, 3], others: [2, 3, 4], delta: -5 / 9 },
  // 2 and 4 lie between the others, 6 is above both: 0 + 0 + 2 of 6.
  { ours: [6, 2, 4], others: [1, 5], delta: 1 / 3 },
  { ours: [1, 5], others: [3], delta: 0 },
  { ours: [7, 7], others: [7], delta: 0 },
  { ours: [4, 5], others: [1, 2, 3], delta: 1 },
  { ours: [1, 2, 3], others: [4, 5], delta: -1 },
])("of $ours and $others is $delta", ({ ours, others, delta }) => {
  expect(cliffsDelta(ours, others)).toBeCloseTo(delta, 12);
  expect(cliffsDelta(others, ours)).toBeCloseTo(-delta, 12);
});

test("has no value for an empty group", () => {
  expect(cliffsDelta([], [1])).toBeNaN();
});
