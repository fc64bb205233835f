import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { endedSpans, nextSpan, spanStart } from "./spans.ts";

const day = fc
  .date({ min: new Date("2018-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map(dayOf);
const step = fc.constantFrom("week" as const, "month" as const);

test("weeks begin on Mondays and months on the first, also over the turn of a year", () => {
  expect(endedSpans("week", new Date("2026-12-30"), new Date("2027-01-10"))).toEqual([
    "2026-12-28",
    "2027-01-04",
  ]);
  expect(endedSpans("month", new Date("2026-11-15"), new Date("2027-01-30"))).toEqual([
    "2026-11-01",
    "2026-12-01",
  ]);
});

test("every day belongs to one span, spans leave no gap, and one that runs is not among those that have ended", () => {
  fc.assert(
    fc.property(step, day, fc.nat(400), (each, from, days) => {
      const through = addDays(from, days);
      const spans = endedSpans(each, from, through);
      const start = spanStart(each, through);
      expect(start <= through && through < nextSpan(each, start)).toBe(true);
      for (const [index, span] of spans.entries()) {
        const next = nextSpan(each, new Date(span));
        expect(addDays(next, -1) <= through).toBe(true);
        if (index + 1 < spans.length) expect(spans[index + 1]).toBe(isoDay(next));
      }
    }),
  );
});
