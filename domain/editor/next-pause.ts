import type { PauseReason } from "#domain/campaigns/schema";
import { addDays, dayOf } from "#lib/clock";
import { CLOCK_WARNING_DAYS } from "./schema.ts";

type NextPause = { day: Date; why: Exclude<PauseReason, "by-organizer"> };
type Limits = { appealsBefore: Date | null; reviewBy: Date | null };

/** The last day before the clock pauses a campaign, and why, once it is near; null while there is time. */
export function nextPause({ appealsBefore, reviewBy }: Limits, now: Date): NextPause | null {
  const near = addDays(dayOf(now), CLOCK_WARNING_DAYS);
  const dates: { day: Date | null; why: NextPause["why"] }[] = [
    { day: appealsBefore, why: "appeals-before-passed" },
    { day: reviewBy, why: "review-due" },
  ];
  const due = dates.flatMap(({ day, why }) => (day && day <= near ? [{ day, why }] : []));
  return due.sort((a, b) => a.day.getTime() - b.day.getTime())[0] ?? null;
}
