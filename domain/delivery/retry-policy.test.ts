import fc from "fast-check";
import { expect, test } from "vitest";
import { failureReasons, isTemporary } from "#domain/delivery/failure-reasons";
import { nextTry } from "#domain/delivery/retry-policy";

const HOUR = 3_600_000;
const start = new Date("2026-11-20T12:00:00Z");

/** The whole way of a message that meets the same answer each time: when each attempt is made. */
function tries(reason: Parameters<typeof nextTry>[0]["reason"], random: () => number): number[] {
  const moments = [start.getTime()];
  for (;;) {
    const now = new Date(moments.at(-1) ?? 0);
    const next = nextTry({ reason, attempts: moments.length, since: start, now, random: random() });
    if (!next) return moments;
    moments.push(next.getTime());
  }
}

test("whatever passes is tried again, ever more rarely, and then no more", () => {
  for (const reason of failureReasons.filter((each) => isTemporary(each) || each === "broken-off")) {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        const moments = tries(reason, () => random);
        const pauses = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
        expect(pauses.length).toBeGreaterThan(5);
        expect(pauses.every((pause, index) => pause >= (pauses[index - 1] ?? 0))).toBe(true);
        expect((moments.at(-1) ?? 0) - start.getTime()).toBeLessThanOrEqual(72 * HOUR);
      }),
    );
  }
});

test("what does not pass is not tried again", () => {
  for (const reason of [null, "no-mailbox", "policy", "refused", "message", "fault"] as const)
    expect(nextTry({ reason, attempts: 1, since: start, now: start })).toBeNull();
});

test("what failed together does not come back together", () => {
  const next = (random: number) => nextTry({ reason: "busy", attempts: 3, since: start, now: start, random });
  expect((next(1)?.getTime() ?? 0) - (next(0)?.getTime() ?? 0)).toBe(48_000);
});
