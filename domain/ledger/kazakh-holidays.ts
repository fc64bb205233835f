import { addDays, isoDay } from "#lib/clock";
import { isWeekend } from "./working-days.ts";

/** Message keys of messages/<locale>/aftercare.json, holidays.names. */
export type HolidayName =
  | "new-year"
  | "christmas"
  | "womens-day"
  | "constitution"
  | "nauryz"
  | "unity"
  | "defenders"
  | "victory"
  | "capital"
  | "republic"
  | "independence"
  | "kurban-ait"
  | "day-off";

export type KazakhHoliday = { day: string; name: HolidayName };

type Rule = { name: HolidayName; month: number; days: number[]; from?: number; to?: number };

/**
 * National and state holidays: Law "On holidays" No. 267-II of 13 December 2001, Art. 5, as it stands since
 * 2022. The day of the Constitution moved from 30 August to 15 March with the new Constitution; in 2026 it was neither.
 */
const movable: Rule[] = [
  { name: "new-year", month: 1, days: [1, 2] },
  { name: "womens-day", month: 3, days: [8] },
  { name: "constitution", month: 3, days: [15], from: 2027 },
  { name: "nauryz", month: 3, days: [21, 22, 23] },
  { name: "unity", month: 5, days: [1] },
  { name: "defenders", month: 5, days: [7] },
  { name: "victory", month: 5, days: [9] },
  { name: "capital", month: 7, days: [6] },
  { name: "constitution", month: 8, days: [30], to: 2025 },
  { name: "republic", month: 10, days: [25] },
  { name: "independence", month: 12, days: [16] },
];

/**
 * The days off of a year, in their order. A holiday on a Saturday or Sunday makes the next working day after it a day off
 * (Labour Code, Art. 85(2)); Orthodox Christmas and the first day of Kurban Ait are days off that do not move (Art. 84(5)).
 * Kurban Ait goes by the moon and is announced each year: its day here is that of the Umm al-Qura calendar.
 */
export function kazakhHolidays(year: number): KazakhHoliday[] {
  const moving = movable
    .filter(({ from = year, to = year }) => from <= year && year <= to)
    .flatMap(({ name, month, days }) => days.map((day) => ({ name, date: utc(year, month, day) })));
  const names = new Map<string, HolidayName>(moving.map(({ name, date }) => [isoDay(date), name]));
  names.set(isoDay(utc(year, 1, 7)), "christmas");
  for (const day of kurbanAit(year)) names.set(day, names.get(day) ?? "kurban-ait");
  for (const { date } of moving.filter((holiday) => isWeekend(holiday.date))) {
    let next = addDays(date, 1);
    while (isWeekend(next) || names.has(isoDay(next))) next = addDays(next, 1);
    names.set(isoDay(next), "day-off");
  }
  return [...names].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

const muslim = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura", {
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

/** The tenth of Dhu al-Hijja; a year of the sun may hold it twice. */
function kurbanAit(year: number): string[] {
  const days: string[] = [];
  for (let day = utc(year, 1, 1); day.getUTCFullYear() === year; day = addDays(day, 1)) {
    const parts = muslim.formatToParts(day);
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value;
    if (part("month") === "12" && part("day") === "10") days.push(isoDay(day));
  }
  return days;
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}
