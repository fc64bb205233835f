import fc from "fast-check";
import { expect, test } from "vitest";
import { movingGoal } from "./goal.ts";

test.each([
  [0, 100, 100],
  [99, 100, 100],
  [100, 100, 200],
  [1_284, 100, 2_000],
  [5_000, 100, 10_000],
  [3, 1, 5],
])("%i signatures, first goal %i: %i", (count, first, goal) => {
  expect(movingGoal(count, first)).toBe(goal);
});

test("the goal is always ahead", () => {
  fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 1e6 }), (n, first) => movingGoal(n, first) > n));
});
