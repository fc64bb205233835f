import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { daysFrom, lastDays } from "./digest-days.ts";

const day = fc
  .date({ min: new Date("2018-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
  .map(dayOf);

const shown = (period: "WEEK" | "MONTH", through: string) => {
  const { from, to } = lastDays(period, new Date(through));
  return `${isoDay(from)} ${isoDay(to)}`;
};

test("a week goes from Monday to Sunday and counts from the Sunday on", () => {
  expect(shown("WEEK", "2026-11-21")).toBe("2026-11-09 2026-11-15");
  expect(shown("WEEK", "2026-11-22")).toBe("2026-11-16 2026-11-22");
  expect(shown("WEEK", "2026-11-23")).toBe("2026-11-16 2026-11-22");
});

test("a month counts from its last day on, also in a leap year and over the turn of the year", () => {
  expect(shown("MONTH", "2026-11-29")).toBe("2026-10-01 2026-10-31");
  expect(shown("MONTH", "2026-11-30")).toBe("2026-11-01 2026-11-30");
  expect(shown("MONTH", "2028-02-29")).toBe("2028-02-01 2028-02-29");
  expect(shown("MONTH", "2027-01-05")).toBe("2026-12-01 2026-12-31");
});

test("every day has one last period, which has ended, and periods follow each other without a gap", () => {
  fc.assert(
    fc.property(day, fc.constantFrom("WEEK" as const, "MONTH" as const), (through, period) => {
      const { from, to } = lastDays(period, through);
      expect(from < to && to <= through).toBe(true);
      expect(lastDays(period, to)).toEqual({ from, to });
      expect(daysFrom(period, from)).toEqual({ from, to });
      expect(lastDays(period, addDays(to, -1)).to).toEqual(addDays(from, -1));
    }),
  );
});
