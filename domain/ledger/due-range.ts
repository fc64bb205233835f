import { addDays, isoDay } from "#lib/clock";

/** Days that a letter from abroad is on its way: an estimate, never a promise. */
export const POST_TRANSIT_DAYS = { fastest: 7, slowest: 21 } as const;
/** Art. 76 of the Administrative Procedural and Process-Related Code of Kazakhstan: from the day of receipt. */
export const ANSWER_WORKING_DAYS = 15;

/** Between which days an answer is due. Holidays are ISO days; Saturday and Sunday are no working days. */
export function answerDue(
  sentOn: Date,
  channel: "post" | "email",
  holidays: ReadonlySet<string>,
): { earliest: Date; latest: Date } {
  const transit = channel === "post" ? POST_TRANSIT_DAYS : { fastest: 0, slowest: 1 };
  const due = (days: number) => addWorkingDays(addDays(sentOn, days), ANSWER_WORKING_DAYS, holidays);
  return { earliest: due(transit.fastest), latest: due(transit.slowest) };
}

function addWorkingDays(from: Date, count: number, holidays: ReadonlySet<string>): Date {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

function isWorkingDay(day: Date, holidays: ReadonlySet<string>): boolean {
  return ![0, 6].includes(day.getUTCDay()) && !holidays.has(isoDay(day));
}
