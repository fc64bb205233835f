import { addDays } from "#lib/clock";
import type { DigestDays, DigestPeriod } from "./schema.ts";

/** The last whole week (ISO 8601: from Monday) or month that has ended with a day or before it. */
export function lastDays(period: DigestPeriod, through: Date): DigestDays {
  if (period === "WEEK") {
    const to = addDays(through, -through.getUTCDay());
    return { from: addDays(to, -6), to };
  }
  const next = addDays(through, 1);
  const to = addDays(firstOfMonth(next), -1);
  return { from: firstOfMonth(to), to };
}

/** The period that begins with a day. */
export function daysFrom(period: DigestPeriod, from: Date): DigestDays {
  if (period === "WEEK") return { from, to: addDays(from, 6) };
  return { from, to: addDays(firstOfMonth(addDays(from, 31)), -1) };
}

function firstOfMonth(day: Date): Date {
  return addDays(day, 1 - day.getUTCDate());
}
