import { expect, test } from "vitest";
import { isStamp, issueStamp, wasRead } from "#lib/form-stamp";

const now = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;

test("a form that was on the screen for a while was read, at once it was not, of another day it is asked again", () => {
  expect(wasRead(issueStamp(now - minute), now)).toBe(true);
  expect(wasRead(issueStamp(now - 23 * 60 * minute), now)).toBe(true);
  expect(wasRead(issueStamp(now - 1_000), now)).toBe(false);
  expect(wasRead(issueStamp(now - 25 * 60 * minute), now)).toBe(false);
  expect(wasRead(issueStamp(now + minute), now)).toBe(false);
});

test("a stamp cannot be made, moved or guessed at", () => {
  const [, signature] = issueStamp(now).split(".");
  const earlier = `${(now - minute).toString(36)}.${signature}`;
  for (const stamp of [
    earlier,
    "",
    ".",
    `${now.toString(36)}.`,
    undefined,
    null,
    ["a", "b"],
    {},
    "x".repeat(1e5),
  ]) {
    expect(isStamp(stamp)).toBe(false);
    expect(wasRead(stamp, now)).toBe(false);
  }
});
