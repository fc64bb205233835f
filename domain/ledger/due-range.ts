import { addDays } from "#lib/clock";
import type { Transit } from "./transit.ts";
import { addWorkingDays, type Holidays, workingDayFrom } from "./working-days.ts";

/** Art. 76 of the Administrative Procedural and Process-Related Code of Kazakhstan (No. 350-VI): from the day of receipt. */
export const ANSWER_WORKING_DAYS = 15;
/** The same article: by a reasoned decision, of which the writer is told within three working days. */
export const EXTENSION_MONTHS = 2;

export type DueRange = {
  /** When the letter reaches the office, by our estimate: on a working day. */
  arrives: { earliest: Date; latest: Date };
  /** When the term ends. An estimate, never a promise. */
  earliest: Date;
  latest: Date;
  /** The last day if the office extends the term as far as it may. */
  extended: Date;
};

/** Between which days an answer to a letter is due that left on a day (midnight UTC). */
export function answerDue(sentOn: Date, transit: Transit, holidays: Holidays): DueRange {
  const arrival = (days: number) => workingDayFrom(addDays(sentOn, days), holidays);
  const arrives = { earliest: arrival(transit.fastest), latest: arrival(transit.slowest) };
  const due = (received: Date) => addWorkingDays(received, ANSWER_WORKING_DAYS, holidays);
  const latest = due(arrives.latest);
  return {
    arrives,
    earliest: due(arrives.earliest),
    latest,
    extended: workingDayFrom(addMonths(latest, EXTENSION_MONTHS), holidays),
  };
}

/** A month that has no such day ends earlier: 31 December and two months are the last day of February. */
function addMonths(day: Date, months: number): Date {
  const moved = new Date(day);
  moved.setUTCMonth(day.getUTCMonth() + months);
  if (moved.getUTCDate() !== day.getUTCDate()) moved.setUTCDate(0);
  return moved;
}
