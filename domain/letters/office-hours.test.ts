import { expect, test } from "vitest";
import { formatHours, weekdayNames, zoneOfCountry } from "#lib/hours";
import { officeClock } from "./office-hours.ts";

const none = new Set<string>();

test.each([
  // Until the end of February 2024 Almaty and Astana were at UTC+6, since then at UTC+5.
  ["2018-02-12T03:00:00Z", "09:00", null],
  ["2024-02-29T03:00:00Z", "09:00", null],
  ["2024-02-29T12:30:00Z", "18:30", "hours"],
  ["2024-02-29T18:30:00Z", "23:30", "hours"],
  ["2024-03-01T03:00:00Z", "08:00", "hours"],
  ["2024-03-01T04:00:00Z", "09:00", null],
  ["2026-11-23T04:00:00Z", "09:00", null],
  ["2026-11-23T08:30:00Z", "13:30", "break"],
  ["2026-11-22T06:00:00Z", "11:00", "weekend"],
  ["2026-11-23T03:59:00Z", "08:59", "hours"],
])("at %s it is %s at the office, closed for: %s", (now, time, closedFor) => {
  expect(officeClock(new Date(now), none)).toMatchObject({ time, closedFor });
});

test("the hours are those of today, then of the next working day, over weekends and holidays", () => {
  const at = (now: string, holidays = none) =>
    officeClock(new Date(now), holidays).sessions.map(({ from }) => from.toISOString());
  expect(at("2026-11-23T00:00:00Z")).toEqual(["2026-11-23T04:00:00.000Z", "2026-11-23T09:30:00.000Z"]);
  expect(at("2026-11-23T08:30:00Z")).toEqual(["2026-11-23T09:30:00.000Z"]);
  // Friday evening: Monday, or Tuesday when Monday is a holiday.
  expect(at("2026-11-27T14:00:00Z")[0]).toBe("2026-11-30T04:00:00.000Z");
  expect(at("2026-11-27T14:00:00Z", new Set(["2026-11-30"]))[0]).toBe("2026-12-01T04:00:00.000Z");
  // The evening before the clocks of Almaty went back: nine o'clock came an hour later in UTC.
  expect(at("2024-02-29T13:00:00Z")[0]).toBe("2024-03-01T04:00:00.000Z");
});

test("a holiday of the calendar is named before a weekend", () => {
  const holidays = new Set(["2026-12-16", "2026-12-19"]);
  expect(officeClock(new Date("2026-12-16T06:00:00Z"), holidays).closedFor).toBe("holiday");
  expect(officeClock(new Date("2026-12-19T06:00:00Z"), holidays).closedFor).toBe("holiday");
});

test("a caller reads the hours on their own clock, summer and winter", () => {
  const hours = (now: string, zone: string, locale = "en") =>
    formatHours(officeClock(new Date(now), none).sessions, weekdayNames(locale), zone);
  expect(hours("2026-11-23T00:00:00Z", "Asia/Almaty")).toEqual(["Monday 09:00–13:00", "14:30–18:30"]);
  expect(hours("2026-11-23T00:00:00Z", "Europe/Berlin")).toEqual(["Monday 05:00–09:00", "10:30–14:30"]);
  expect(hours("2026-07-06T00:00:00Z", "Europe/Berlin")).toEqual(["Monday 06:00–10:00", "11:30–15:30"]);
  // In New York the office's Monday begins on Sunday evening.
  expect(hours("2026-11-23T00:00:00Z", "America/New_York", "ru")).toEqual([
    "воскресенье 23:00–03:00",
    "понедельник 04:30–08:30",
  ]);
  expect(hours("2026-11-23T00:00:00Z", "Asia/Almaty", "kk")[0]).toBe("дүйсенбі 09:00–13:00");
});

test("a country has a zone of its own where all its clocks agree at the moment", () => {
  const now = new Date("2026-11-23T00:00:00Z");
  expect(zoneOfCountry("DE", now)).toBe("Europe/Berlin");
  expect(zoneOfCountry("US", now)).toBeNull();
  // Since 1 March 2024 the whole of Kazakhstan has one time; before that it had two.
  expect(zoneOfCountry("KZ", now)).not.toBeNull();
  expect(zoneOfCountry("KZ", new Date("2023-11-23T00:00:00Z"))).toBeNull();
  expect(zoneOfCountry("", now)).toBeNull();
  expect(zoneOfCountry("<script>", now)).toBeNull();
});
