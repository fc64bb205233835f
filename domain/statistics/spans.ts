import { addDays, isoDay } from "#lib/clock";
import { type SpanStep, spanSteps } from "./schema.ts";

/** As an address names it; months where it names none. */
export function spanStepOf(text: string | null): SpanStep {
  return spanSteps.find((step) => step === text) ?? "month";
}

/** First day of the week (ISO 8601: a Monday) or month that a day belongs to. */
export function spanStart(step: SpanStep, day: Date): Date {
  if (step === "week") return addDays(day, -((day.getUTCDay() + 6) % 7));
  return addDays(day, 1 - day.getUTCDate());
}

/** First day of the next one. */
export function nextSpan(step: SpanStep, start: Date): Date {
  return step === "week" ? addDays(start, 7) : spanStart(step, addDays(start, 31));
}

/** First days of all weeks or months that begin from a day on and have ended by another, as ISO days. */
export function endedSpans(step: SpanStep, from: Date, through: Date): string[] {
  const spans: string[] = [];
  let start = spanStart(step, from);
  for (let next = nextSpan(step, start); addDays(next, -1) <= through; next = nextSpan(step, start)) {
    spans.push(isoDay(start));
    start = next;
  }
  return spans;
}
