import { isoDay } from "#lib/clock";
import { db } from "#lib/db";
import type { Person } from "../signatures/person.ts";
import { kazakhHolidays } from "./kazakh-holidays.ts";
import type { Holidays } from "./working-days.ts";

/** A term of 15 working days from December, with its extension, ends in the next year. */
const YEARS_AHEAD = 2;

/**
 * Days on which offices of a country do not work, from a day's year on: what the organizer has entered. A year of
 * Kazakhstan for which nothing is entered follows the law's own list.
 */
export async function listHolidays(
  organisationId: string,
  country: string | null,
  from: Date,
): Promise<Holidays> {
  if (!country) return new Set();
  const rows = await db.holiday.findMany({ where: { organisationId, country }, select: { day: true } });
  const entered = rows.map(({ day }) => isoDay(day));
  if (country !== "KZ") return new Set(entered);
  const years = new Set(entered.map((day) => Number(day.slice(0, 4))));
  const usual = Array.from({ length: YEARS_AHEAD }, (_, index) => from.getUTCFullYear() + index)
    .filter((year) => !years.has(year))
    .flatMap((year) => kazakhHolidays(year).map(({ day }) => day));
  return new Set([...entered, ...usual]);
}

/** Reminders that one mailbox waits for, the next first. */
export function listOwnReminders({ organisationId, emailIndex }: Person): Promise<{ dueOn: Date }[]> {
  return db.reminder.findMany({
    where: { organisationId, emailIndex },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    distinct: "dueOn",
    select: { dueOn: true },
  });
}
