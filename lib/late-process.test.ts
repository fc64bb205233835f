import { afterEach, expect, test, vi } from "vitest";
import { createLookout } from "./late-process.ts";

const clock = vi.spyOn(performance, "now");
afterEach(() => clock.mockReset());

function lookAfter(turns: readonly { at: number; ms: number }[]) {
  const delay = { mean: Number.NaN, reset: vi.fn() };
  const { look, lateFor } = createLookout(delay);
  for (const { at, ms } of turns) {
    clock.mockReturnValue(at);
    delay.mean = ms * 1e6;
    look();
  }
  return () => lateFor() > 3_000;
}

test("a process is late when its turns were for as long as people wait", () => {
  const isLate = lookAfter([
    { at: 1_000, ms: 600 },
    { at: 2_500, ms: 1_500 },
  ]);
  clock.mockReturnValue(4_000);
  expect(isLate()).toBe(false);
  clock.mockReturnValue(4_001);
  expect(isLate()).toBe(true);
});

test("one long turn, or none at all, is no reason, and one good look ends it", () => {
  const once = lookAfter([
    { at: 1_000, ms: 5_000 },
    { at: 1_500, ms: 20 },
  ]);
  const never = lookAfter([{ at: 1_000, ms: Number.NaN }]);
  const over = lookAfter([
    { at: 1_000, ms: 900 },
    { at: 5_000, ms: 900 },
    { at: 5_500, ms: 499 },
  ]);
  clock.mockReturnValue(60_000);
  expect([once(), never(), over()]).toEqual([false, false, false]);
});
