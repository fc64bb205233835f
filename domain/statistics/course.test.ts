import fc from "fast-check";
import { expect, test } from "vitest";
import { THRESHOLD } from "#domain/ledger/suppression";
import { addDays, isoDay } from "#lib/clock";
import { breakdownsOf } from "./breakdowns.ts";
import { courseOf } from "./course.ts";
import { endedSpans } from "./spans.ts";

const monday = new Date("2026-02-02");
const counts = fc.array(fc.oneof(fc.nat(14), fc.integer({ min: 0, max: 90 })), {
  minLength: 14,
  maxLength: 60,
});

/** Days as a campaign's own page tells and hides them, and their weeks. */
function weeksOf(days: readonly number[], period: boolean) {
  const keys = days.map((_, index) => isoDay(addDays(monday, index)));
  const cells = days.map((count, index) => ({
    ...{ metric: "callsReported" as const, by: "day" as const },
    ...{ key: keys[index] ?? "", count },
  }));
  const lastDay = addDays(monday, days.length - 1);
  const breakdowns = breakdownsOf("callsReported", cells, { offices: [], firstDay: monday, lastDay, period });
  const rowsOf = (by: string) => breakdowns.find((each) => each.by === by)?.rows ?? [];
  const total = rowsOf("total")[0]?.count ?? null;
  const told = rowsOf("day").map(({ key, count }) => ({
    ...{ key, hidden: count === null },
    count: days[keys.indexOf(key)] ?? 0,
  }));
  const spans = endedSpans("week", monday, lastDay);
  return { told, total, weeks: courseOf(told, spans, { step: "week", totalIsShown: total !== null }) };
}

test("a week that is told is the sum of its days, and one of only shown days is always told", () => {
  fc.assert(
    fc.property(counts, fc.boolean(), (days, period) => {
      const { told, weeks } = weeksOf(days, period);
      for (const [index, { count }] of weeks.entries()) {
        const own = told.slice(index * 7, index * 7 + 7);
        if (own.every(({ hidden }) => !hidden)) expect(count).not.toBeNull();
        if (count !== null) expect(count).toBe(own.reduce((sum, day) => sum + day.count, 0));
      }
    }),
  );
});

test("days that are hidden, weeks and the sum together tell no hidden day, and none to a few", () => {
  fc.assert(
    fc.property(counts, fc.boolean(), (days, period) => {
      const { told, total, weeks } = weeksOf(days, period);
      const hiddenIn = (some: typeof told) => some.filter(({ hidden }) => hidden);
      const sumOf = (some: typeof told) => some.reduce((sum, { count }) => sum + count, 0);
      const veiled = weeks.flatMap(({ count }, index) =>
        count === null ? [] : [hiddenIn(told.slice(index * 7, index * 7 + 7))],
      );
      const spoken = new Set(veiled.flat());
      const rest = hiddenIn(told).filter((day) => !spoken.has(day));
      const known = total === null ? veiled : [...veiled, rest];
      for (const group of known.filter(({ length }) => length > 0)) {
        // Where a campaign has no more than these days, even all of them may make less.
        if (group === rest && spoken.size === 0) continue;
        expect(group.length).toBeGreaterThan(1);
        expect(sumOf(group)).toBeGreaterThanOrEqual(THRESHOLD);
      }
      // A hidden sum keeps a hidden day beside it that no week tells of.
      if (total === null && spoken.size > 0) expect(rest.length).toBeGreaterThan(0);
    }),
  );
});
