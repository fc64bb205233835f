import { expect, test } from "vitest";
import { formatDate } from "./dates.ts";

const day = new Date("2018-02-12");

test.each([
  ["en", "DAY", "12 February 2018"],
  ["ru", "DAY", "12 февраля 2018 г."],
  ["kk", "DAY", "2018 жылғы 12 ақпан"],
  ["en", "MONTH", "February 2018"],
  ["ru", "MONTH", "февраль 2018 г."],
  ["kk", "MONTH", "2018 жылғы ақпан"],
  ["en", "SEASON", "winter 2018"],
  ["kk", "YEAR", "2018 жыл"],
] as const)("in %s a date known to the %s reads %s", (locale, precision, text) => {
  expect(formatDate(day, locale, precision).replaceAll("\u00a0", " ")).toBe(text);
});

test("autumn covers September to November", () => {
  expect(formatDate(new Date("2021-11-30"), "en", "SEASON")).toBe("autumn 2021");
  expect(formatDate(new Date("2021-09-01"), "ru", "SEASON")).toBe("осень 2021\u00a0г.");
});
