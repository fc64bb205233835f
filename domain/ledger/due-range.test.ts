import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, isoDay } from "#lib/clock";
import { answerDue } from "./due-range.ts";
import { kazakhHolidays } from "./kazakh-holidays.ts";
import { transitOf } from "./transit.ts";
import { addWorkingDays, isWeekend, isWorkingDay } from "./working-days.ts";

const byMail = transitOf("mail-program", "DE");

test("an answer is due 15 working days after the letter came", () => {
  const due = answerDue(new Date("2018-02-12"), byMail, new Set(["2018-03-08"]));
  expect([due.earliest, due.latest, due.extended].map(isoDay)).toEqual([
    "2018-03-05",
    "2018-03-06",
    "2018-05-07",
  ]);
});

test("a letter that comes on a day off counts as received on the next working day", () => {
  const saturday = new Date("2026-11-21");
  const due = answerDue(saturday, { fastest: 0, slowest: 0 }, new Set(["2026-11-23"]));
  expect(isoDay(due.arrives.earliest)).toBe("2026-11-24");
  expect(isoDay(due.earliest)).toBe("2026-12-15");
});

test("an extension of two months ends with a short month", () => {
  const due = answerDue(new Date("2026-12-10"), { fastest: 0, slowest: 0 }, new Set());
  expect(isoDay(due.latest)).toBe("2026-12-31");
  expect(isoDay(due.extended)).toBe("2027-03-01"); // 28 February is a Sunday
});

const days = fc.date({ min: new Date("2018-01-01"), max: new Date("2031-12-31"), noInvalidDate: true });
const day = days.map((moment) => new Date(isoDay(moment)));
const holidays = fc
  .array(day, { maxLength: 60 })
  .map(
    (some) =>
      new Set([...some.map(isoDay), ...[2026, 2027, 2028].flatMap(kazakhHolidays).map((each) => each.day)]),
  );
const transit = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ fastest: a, slowest: a + b }));

test("no day of the range is a day off, and the days are in order", () => {
  fc.assert(
    fc.property(day, transit, holidays, (sentOn, way, off) => {
      const { arrives, earliest, latest, extended } = answerDue(sentOn, way, off);
      const all = [arrives.earliest, earliest, arrives.latest, latest, extended];
      expect(all.every((each) => isWorkingDay(each, off))).toBe(true);
      expect(arrives.earliest >= addDays(sentOn, way.fastest)).toBe(true);
      expect([arrives.earliest, arrives.latest].toSorted((a, b) => +a - +b)[0]).toEqual(arrives.earliest);
      expect([earliest, latest, extended].toSorted((a, b) => +a - +b)).toEqual([earliest, latest, extended]);
    }),
  );
});

test("a later letter, a slower way or one more day off never makes an answer due earlier", () => {
  fc.assert(
    fc.property(day, fc.nat(90), transit, holidays, day, (sentOn, later, way, off, extra) => {
      const due = answerDue(sentOn, way, off);
      const others = [
        answerDue(addDays(sentOn, later), way, off),
        answerDue(sentOn, { fastest: way.fastest + 1, slowest: way.slowest + 1 }, off),
        answerDue(sentOn, way, new Set([...off, isoDay(extra)])),
      ];
      for (const other of others) {
        expect(other.earliest >= due.earliest).toBe(true);
        expect(other.latest >= due.latest).toBe(true);
        expect(other.extended >= due.extended).toBe(true);
      }
    }),
  );
});

test("exactly so many working days lie between receipt and the end of the term", () => {
  fc.assert(
    fc.property(day, fc.nat(40), holidays, (from, count, off) => {
      const end = addWorkingDays(from, count, off);
      let counted = 0;
      for (let each = addDays(from, 1); each <= end; each = addDays(each, 1))
        if (isWorkingDay(each, off)) counted += 1;
      expect(counted).toBe(count);
    }),
  );
});

test("the calendar of 2026 is the one that the government published, without the day that it took out", () => {
  const worked = kazakhHolidays(2026).filter((each) => !isWeekend(new Date(each.day)));
  expect(worked.map(({ day: each }) => each.slice(5))).toEqual(
    "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16".split(" "),
  );
  expect(kazakhHolidays(2027).some((each) => each.day === "2027-03-15")).toBe(true);
  expect(kazakhHolidays(2025).find((each) => each.day === "2025-09-01")?.name).toBe("day-off");
});

test("post takes longer from afar than from next door", () => {
  const slowest = ["KZ", "KG", "DE", "US", "BR", ""].map((country) => transitOf("post", country).slowest);
  expect(slowest).toEqual([...slowest].toSorted((a, b) => a - b));
  expect(transitOf("mail-program", "BR")).toEqual({ fastest: 0, slowest: 1 });
});
