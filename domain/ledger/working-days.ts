import { addDays, isoDay } from "#lib/clock";

/** ISO days on which offices do not work, beside Saturdays and Sundays. */
export type Holidays = ReadonlySet<string>;

export function isWeekend(day: Date): boolean {
  return [0, 6].includes(day.getUTCDay());
}

export function isWorkingDay(day: Date, holidays: Holidays): boolean {
  return !isWeekend(day) && !holidays.has(isoDay(day));
}

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(day: Date, holidays: Holidays): Date {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = addDays(found, 1);
  return found;
}

/** The last of so many working days, the first of which comes after `from`. */
export function addWorkingDays(from: Date, count: number, holidays: Holidays): Date {
  let day = from;
  for (let left = count; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1), holidays);
  return day;
}
