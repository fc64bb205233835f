import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile } from "./calendar-file.ts";

const day = new Date("2027-01-05");

test("a calendar file holds a day and our words, and the same day gives the same bytes", () => {
  const file = calendarFile({ day, title: "Has an answer come?", text: "About this day; no promise" });
  expect(file).toContain("DTSTART;VALUE=DATE:20270105\r\nDTEND;VALUE=DATE:20270106\r\n");
  expect(file).toContain("DESCRIPTION:About this day\\; no promise\r\n");
  expect(calendarFile({ day, title: "Has an answer come?", text: "About this day; no promise" })).toBe(file);
});

test("whatever the words, lines keep to 75 octets and unfold to what was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (raw) => {
      const text = `${raw.replace(/[\r\n]/g, " ")}, Ұқ; \\ end`;
      const file = calendarFile({ day, title: "t", text });
      const lines = file.split("\r\n");
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const unfolded = file.replaceAll("\r\n ", "");
      const value = /^DESCRIPTION:(.*)$/m.exec(unfolded)?.[1]?.replace(/\\([\\;,])/g, "$1");
      expect(value?.replace(/\r$/, "")).toBe(text);
    }),
  );
});
