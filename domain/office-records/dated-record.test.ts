import fc from "fast-check";
import { expect, test } from "vitest";
import { findOverlaps, overlaps, succeed } from "./dated-record.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const record = (id: string, from: string | null, to: string | null) => ({
  id,
  validFrom: from ? day(from) : null,
  validTo: to ? day(to) : null,
});

test("the first record stands from the beginning to no end", () => {
  expect(succeed([], null)).toEqual({ validTo: null });
});

test("a change ends the old record the day before", () => {
  expect(succeed([record("a", null, null)], day("2026-03-01"))).toEqual({
    closed: { id: "a", validTo: day("2026-02-28") },
    validTo: null,
  });
});

test("a record that began on the same day is replaced, and its end stays", () => {
  expect(succeed([record("a", "2018-02-12", "2018-11-30")], day("2018-02-12"))).toEqual({
    replaced: "a",
    validTo: day("2018-11-30"),
  });
  expect(succeed([record("a", null, "2018-11-30")], null)).toEqual({
    replaced: "a",
    validTo: day("2018-11-30"),
  });
});

test("what is set in the past does not reach into a later record", () => {
  expect(succeed([record("b", "2020-01-01", null)], day("2018-02-12"))).toEqual({
    validTo: day("2019-12-31"),
  });
});

test("after an end there may be a gap", () => {
  expect(succeed([record("a", null, "2018-11-30")], day("2019-06-01"))).toEqual({ validTo: null });
});

test("every record that has a day in common with another is found, with one that it has it with", () => {
  const days = fc.option(fc.integer({ min: 1, max: 30 }));
  const dated = fc.tuple(days, days).filter(([from, to]) => from === null || to === null || from <= to);
  const toDay = (number: number | null) =>
    number === null ? null : day(`2018-01-${String(number).padStart(2, "0")}`);
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 12 }), (given) => {
      const records = given.map(([from, to]) => ({ validFrom: toDay(from), validTo: toDay(to) }));
      const found = findOverlaps(records);
      for (const record of records) {
        const others = records.filter((other) => other !== record && overlaps(record, other));
        const other = found.get(record);
        expect(other ? others.includes(other) : others.length === 0).toBe(true);
      }
    }),
  );
});
