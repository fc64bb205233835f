import { describe, expect, test } from "vitest";
import {
  addressLinesOn,
  channelsOn,
  type DatedOffice,
  holderOn,
  isStale,
  standing,
} from "./office-on-day.ts";

const day = (text: string) => new Date(text);
const always = { validFrom: null, validTo: null, lastVerifiedAt: day("2018-02-01") };

const astana = {
  names: [
    { validFrom: null, validTo: day("2019-03-22"), latin: "ASTANA" },
    { validFrom: day("2019-03-23"), validTo: day("2022-09-16"), latin: "NUR-SULTAN" },
    { validFrom: day("2022-09-17"), validTo: null, latin: "ASTANA" },
  ],
};
const office: DatedOffice = {
  ...{ establishedOn: null, abolishedOn: day("2022-06-14"), emails: [] },
  ...{ windowLinesA4: ["State", "Secretary"], windowLinesLetter: ["State Secretary"] },
  tenures: [
    { validFrom: day("2010-01-01"), validTo: day("2018-03-01"), lastVerifiedAt: day("2018-02-01") },
    { validFrom: day("2018-03-02"), validTo: null, lastVerifiedAt: null },
  ],
  addresses: [
    { ...always, street: "1 First Street", postcode: "010000", countryLine: "KAZAKHSTAN", city: astana },
  ],
  phones: [{ ...always, e164: "+77172000000", display: "+7 717 200 00 00" }],
};

test("both ends of a time belong to it, and the later of two records holds", () => {
  const records = [
    { validFrom: null, validTo: day("2020-01-02"), name: "old" },
    { validFrom: day("2020-01-02"), validTo: null, name: "new" },
  ];
  expect(standing(records, day("2020-01-01"))?.name).toBe("old");
  expect(standing(records, day("2020-01-02"))?.name).toBe("new");
  expect(standing(records.slice(1), day("2020-01-01"))).toBeNull();
});

test("a holder is named only when verified and in office on the day", () => {
  expect(holderOn(office, day("2018-02-12"))).toBe(office.tenures[0]);
  expect(holderOn(office, day("2018-04-01"))).toBeNull();
});

describe("the address", () => {
  test.each([
    ["2018-02-12", "ASTANA 010000"],
    ["2020-02-12", "NUR-SULTAN 010000"],
  ])("on %s lies in %s", (date, line) => {
    expect(addressLinesOn(office, day(date))).toEqual([
      "State Secretary",
      "1 First Street",
      line,
      "KAZAKHSTAN",
    ]);
  });

  test("of an abolished office is none, and no channel leads to it", () => {
    expect(addressLinesOn(office, day("2022-06-14"))).toEqual([]);
    expect(channelsOn(office, ["post", "phone"], day("2022-06-14"))).toEqual([]);
  });
});

test("a channel needs an organizer's leave and data", () => {
  expect(channelsOn(office, ["phone", "email", "post"], day("2018-02-12"))).toEqual(["post", "phone"]);
  expect(channelsOn(office, ["email"], day("2018-02-12"))).toEqual([]);
});

test("what was verified more than 90 days ago is stale", () => {
  expect(isStale(office, day("2018-02-12"), day("2018-05-02"))).toBe(false);
  expect(isStale(office, day("2018-02-12"), day("2018-05-03"))).toBe(true);
});
