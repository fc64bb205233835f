import { THRESHOLD } from "#domain/ledger/suppression";
import { isoDay } from "#lib/clock";
import type { SpanStep } from "./schema.ts";
import { spanStart } from "./spans.ts";

/** A day of one figure, and whether the campaign's own statistics hide it. */
export type CourseDay = { key: string; count: number; hidden: boolean };
/** A week or month by its first day; null is hidden. */
export type SpanCount = { span: string; count: number | null };

/**
 * One figure by weeks or months. The days stand in the campaign's own statistics, some of them hidden, so a span is told only where
 * it tells none of those: it holds no hidden day, or at least two that make {@link THRESHOLD} together. The hidden days
 * that are in no such span are what the sum of all days leaves over; where that would tell one, a span more is hidden.
 */
export function courseOf(
  days: readonly CourseDay[],
  spans: readonly string[],
  { step, totalIsShown }: { step: SpanStep; totalIsShown: boolean },
): SpanCount[] {
  const bySpan = Map.groupBy(days, ({ key }) => isoDay(spanStart(step, new Date(key))));
  const cells = spans.map((span) => {
    const own = bySpan.get(span) ?? [];
    return { span, count: sumOf(own), veiled: own.filter(({ hidden }) => hidden) };
  });
  const told = new Set(cells.filter(({ veiled }) => tellsNone(veiled)));
  const inTold = new Set([...told].flatMap(({ veiled }) => veiled));
  const rest = days.filter((day) => day.hidden && !inTold.has(day));
  // A hidden sum of all days follows from the spans as soon as nothing but them is in it.
  if (!tellsNone(rest) || (!totalIsShown && rest.length === 0)) {
    const [smallest] = [...told]
      .filter(({ veiled }) => veiled.length > 0)
      .sort((a, b) => a.count - b.count || (a.span < b.span ? -1 : 1));
    if (smallest) told.delete(smallest);
  }
  return cells.map((cell) => ({ span: cell.span, count: told.has(cell) ? cell.count : null }));
}

function tellsNone(hidden: readonly CourseDay[]): boolean {
  return hidden.length === 0 || (hidden.length > 1 && sumOf(hidden) >= THRESHOLD);
}

function sumOf(days: readonly CourseDay[]): number {
  return days.reduce((sum, { count }) => sum + count, 0);
}
