import { afterEach, expect, test, vi } from "vitest";
import { createLookout } from "./late-process.ts";

const clock = vi.spyOn(performance, "now");
afterEach(() => clock.mockReset());

/** Looks at these moments, the first of which is the beginning. */
function lookAt(...moments: number[]) {
  const [beginning = 0, ...looks] = moments;
  clock.mockReturnValue(beginning);
  const { look, lateFor } = createLookout();
  for (const moment of looks) {
    clock.mockReturnValue(moment);
    look();
  }
  return () => lateFor() > 3_000;
}

test("a process is late when its turns were for as long as people wait", () => {
  const isLate = lookAt(400, 1_000, 2_500);
  clock.mockReturnValue(4_000);
  expect(isLate()).toBe(false);
  clock.mockReturnValue(4_001);
  expect(isLate()).toBe(true);
});

test("one long turn, or none at all, is no reason, and one good look ends it", () => {
  const once = lookAt(0, 5_000, 5_100);
  const never = lookAt(1_000);
  const over = lookAt(100, 1_000, 5_000, 5_499);
  clock.mockReturnValue(60_000);
  expect([once(), never(), over()]).toEqual([false, false, false]);
});
