import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { remembered } from "./remembered.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a text is worked on once, and again when it was forgotten a second later", () => {
  const work = vi.fn((text: string) => text.toUpperCase());
  const loud = remembered(work);
  expect([loud("one"), loud("two"), loud("one")]).toEqual(["ONE", "TWO", "ONE"]);
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(loud("one")).toBe("ONE");
  expect(work).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1_000);
  loud("one");
  expect(work).toHaveBeenCalledTimes(4);
});

test("what was refused is refused again", () => {
  const work = vi.fn(() => {
    throw new Error("unprintable");
  });
  const strict = remembered(work);
  expect(() => strict("☂")).toThrow("unprintable");
  expect(() => strict("☂")).toThrow("unprintable");
});
