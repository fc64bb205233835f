import { answerDue } from "#domain/ledger/due-range";
import { listHolidays } from "#domain/ledger/queries";
import { type Transit, transitOf } from "#domain/ledger/transit";
import type { Holidays } from "#domain/ledger/working-days";
import { addDays } from "#lib/clock";

export type LeftBy = { lettersReportedSent: Date; emailsAccepted: Date };

/** A term that began with a year's holidays ends after them. */
const HOLIDAY_DAYS = 200;

/**
 * The last days on which a letter can have left so that its term for an answer (15 working days from the day of receipt)
 * had ended by a day: by the slowest post that we know of, and by e-mail.
 */
export async function lastDaysWithEndedTerm(organisationId: string, by: Date): Promise<LeftBy> {
  const holidays = await listHolidays(organisationId, "KZ", addDays(by, -HOLIDAY_DAYS));
  return {
    lettersReportedSent: lastLeaving(by, transitOf("post", ""), holidays),
    emailsAccepted: lastLeaving(by, transitOf("email", ""), holidays),
  };
}

export function lastLeaving(by: Date, transit: Transit, holidays: Holidays): Date {
  let day = addDays(by, -transit.slowest);
  while (answerDue(day, transit, holidays).latest > by) day = addDays(day, -1);
  return day;
}
