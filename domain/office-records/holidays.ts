import { kazakhHolidays } from "#domain/ledger/kazakh-holidays";
import type { Authority } from "#domain/organizer/authority";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import type { Translate } from "#lib/i18n";
import type { HolidayYear } from "./schema.ts";

/** Years whose list can be loaded: terms that run now end in one of them. */
export function loadableYears(now = new Date()): number[] {
  const year = now.getUTCFullYear();
  return [year, year + 1];
}

/** Days off by country and year, from the last year on. A loadable year of Kazakhstan without days shows the law's list. */
export async function listHolidayYears(
  by: Authority,
  names: Translate,
  now = new Date(),
): Promise<HolidayYear[]> {
  const rows = await db.holiday.findMany({
    where: { organisationId: by.organisationId, day: { gte: addDays(dayOf(now), -366) } },
    orderBy: [{ country: "asc" }, { day: "asc" }],
    select: { country: true, day: true, name: true },
  });
  const groups = Map.groupBy(rows, ({ country, day }) => `${country} ${isoDay(day).slice(0, 4)}`);
  for (const year of loadableYears(now)) if (!groups.has(`KZ ${year}`)) groups.set(`KZ ${year}`, []);
  return [...groups].sort().map(([key, days]) => {
    const [country = "", year = ""] = key.split(" ");
    const entered = days.length > 0;
    const usual = entered ? [] : usualDays(Number(year), names);
    return { country, year: Number(year), entered, days: [...days, ...usual] };
  });
}

export function usualDays(year: number, names: Translate) {
  return kazakhHolidays(year).map(({ day, name }) => ({ day: new Date(day), name: names(name) }));
}
