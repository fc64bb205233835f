import { expect, test } from "vitest";
import { earlierPeriod, periodSchema } from "./period.ts";

const day = (text: string) => new Date(text);
const period = (from: string, to: string) => ({ from: day(from), to: day(to) });

test("days come from an address, and a wrong one is told", () => {
  expect(periodSchema.parse({ from: "2026-03-01", to: "" })).toEqual({ from: day("2026-03-01"), to: null });
  for (const wrong of [{ from: "2026-02-30" }, { to: "soon" }, { from: "2026-03-02", to: "2026-03-01" }])
    expect(periodSchema.safeParse(wrong).success).toBe(false);
});

test("the days before are as many, and end where the period begins", () => {
  expect(earlierPeriod(period("2026-03-01", "2026-03-31"), "previous")).toEqual(
    period("2026-01-29", "2026-02-28"),
  );
  expect(earlierPeriod(period("2026-03-29", "2026-03-29"), "previous")).toEqual(
    period("2026-03-28", "2026-03-28"),
  );
});

test("the same days of the year before, leap days included", () => {
  expect(earlierPeriod(period("2028-02-29", "2028-03-31"), "year")).toEqual(
    period("2027-02-28", "2027-03-31"),
  );
});

test("a period without bounds has nothing before it", () => {
  expect(earlierPeriod({ from: null, to: day("2026-03-01") }, "previous")).toBeNull();
});
