import { DAY_MS } from "#lib/clock";
import { db } from "#lib/db";
import type { Silence } from "./schema.ts";

/** Six weeks on the way and 15 working days: before that nobody can speak of silence. */
const EARLY_DAYS = 63;
const MONTH_DAYS = 365.25 / 12;

/**
 * How long nobody has reported a reply, counted from the first letter that was reported as sent or was accepted by the
 * office's server. Mail that came back is no reply, and neither is a report that an organizer has refused.
 */
export async function silenceOf(
  where: { campaignId: string; officeId: string },
  now: Date,
): Promise<Silence> {
  const [{ _min: first }, replies] = await Promise.all([
    db.ledgerEntry.aggregate({
      where: { ...where, kind: { in: ["LETTER_REPORTED_SENT", "EMAIL_ACCEPTED"] } },
      _min: { day: true },
    }),
    db.replyReport.count({
      where: { ...where, state: { in: ["PENDING", "PUBLISHED"] }, class: { not: "RETURNED" } },
    }),
  ]);
  if (replies > 0) return { kind: "answered" };
  if (!first.day) return { kind: "no-letter" };
  const days = (now.getTime() - first.day.getTime()) / DAY_MS;
  if (days < EARLY_DAYS) return { kind: "too-early", since: first.day };
  return { kind: "silent", since: first.day, months: Math.floor(days / MONTH_DAYS) };
}
