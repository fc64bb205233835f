export const DAY_MS = 86_400_000;

/** Midnight UTC of a moment's day, as `date` columns hold it. */
export function dayOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS);
}

export function addDays(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}

/** `2018-02-12` */
export function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
