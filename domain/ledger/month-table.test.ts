import fc from "fast-check";
import { expect, test } from "vitest";
import { type MonthCell, monthTable } from "./month-table.ts";
import { derivableCells, THRESHOLD } from "./suppression.ts";

const lastDay = new Date("2026-04-15");
const months = ["2026-01", "2026-02", "2026-03", "2026-04"];
const channels = ["by-hand", "mail-program", "post"];

const cells = fc
  .array(
    fc.record({
      month: fc.constantFrom(...months),
      channel: fc.constantFrom(...channels),
      count: fc.nat(40),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((drawn) => [...new Map(drawn.map((cell) => [`${cell.month}${cell.channel}`, cell])).values()]);

const sum = (some: readonly MonthCell[]) => some.reduce((all, { count }) => all + count, 0);

test("what a table shows is what was counted, and small cells are not shown", () => {
  fc.assert(
    fc.property(cells, (drawn) => {
      const table = monthTable("lettersReportedSent", drawn, lastDay) ?? expect.fail("no table");
      for (const { month, all, byChannel } of table.rows) {
        const own = drawn.filter((cell) => cell.month === month);
        if (all !== null) expect(all).toBe(sum(own));
        expect(all === null || all >= THRESHOLD).toBe(true);
        for (const [index, shown] of byChannel.entries()) {
          if (shown === null) continue;
          expect(shown).toBe(sum(own.filter(({ channel }) => channel === table.channels[index])));
          expect(shown).toBeGreaterThanOrEqual(THRESHOLD);
        }
      }
      expect(table.rows.map(({ month }) => month)).toEqual(
        months.slice(months.indexOf([...drawn].map(({ month }) => month).sort()[0] ?? "")),
      );
    }),
  );
});

test("no hidden cell can be worked out from the shown ones, the sums and the total", () => {
  fc.assert(
    fc.property(cells, (drawn) => {
      const table = monthTable("lettersReportedSent", drawn, lastDay) ?? expect.fail("no table");
      // A single month or channel is the total itself, which is public.
      fc.pre(table.rows.length > 1 && table.channels.length > 1);
      const hidden = new Set<string>();
      const named = (row: string, column: string) => `${row}/${column}`;
      for (const { month, all, byChannel } of table.rows) {
        if (all === null) hidden.add(named(month, "all"));
        for (const [index, count] of byChannel.entries())
          if (count === null) hidden.add(named(month, table.channels[index] ?? ""));
      }
      for (const [index, count] of table.sums.entries())
        if (count === null) hidden.add(named("all", table.channels[index] ?? ""));
      const rows = [...table.rows.map(({ month }) => month), "all"];
      const columns = [...table.channels, "all"];
      const lines = [
        ...rows.map((row) => ({
          whole: named(row, "all"),
          parts: table.channels.map((each) => named(row, each)),
        })),
        ...columns.map((column) => ({
          whole: named("all", column),
          parts: table.rows.map(({ month }) => named(month, column)),
        })),
      ];
      expect(derivableCells(lines, hidden)).toEqual(new Set());
    }),
  );
});

test("without a whole day there is no table", () => {
  expect(monthTable("lettersPrepared", [], lastDay)).toBeNull();
});
