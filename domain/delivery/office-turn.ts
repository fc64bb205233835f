import { officeClock } from "#domain/letters/office-hours";

/**
 * The moment itself while the offices in Kazakhstan work, else the beginning of their next session. Holidays are ISO
 * days. Without a working day in sight the moment stays as it is.
 */
export function nextOfficeMoment(moment: Date, holidays: ReadonlySet<string>): Date {
  const { closedFor, sessions } = officeClock(moment, holidays);
  if (closedFor === null) return moment;
  return sessions.find(({ from }) => from > moment)?.from ?? moment;
}
