import { expect, test } from "vitest";
import { succeed } from "./dated-record.ts";

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
