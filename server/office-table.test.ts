import fc from "fast-check";
import { expect, test } from "vitest";
import { readOfficeFile, toCells, toJson } from "#domain/office-files/office-table";
import { columns, type FileRow } from "#domain/office-files/schema";
import { toCsv } from "#domain/statistics/csv";

const value = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("=1+1", "'=x", "''+7", "+7 717", "-", "@a", "a;b", 'a"b', "two\nlines", "＝x"),
);
const row = fc.record(Object.fromEntries(columns.map((column) => [column, value]))).map((cells): FileRow => {
  const texts = Object.entries(cells).map(([name, text]) => [name, text.replace(/\r/g, "").trim()]);
  return { ...Object.fromEntries(texts), kind: "office", slug: "pg" };
});

test("what is written as a table or as JSON is read again unchanged, and no cell begins a formula", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.boolean(), (rows, marked) => {
      const csv = toCsv(columns, toCells(rows));
      expect(readOfficeFile((marked ? "\uFEFF" : "") + csv).rows.map((each) => each.row)).toEqual(rows);
      const full = (read: FileRow) =>
        Object.fromEntries(columns.map((column) => [column, read[column] ?? ""]));
      expect(readOfficeFile(toJson(rows)).rows.map((each) => full(each.row))).toEqual(rows.map(full));
      for (const cells of toCells(rows))
        for (const cell of cells) expect(toCsv(["x"], [[cell]])).not.toMatch(/\n"?[=+@]/);
    }),
  );
});

test.each([
  ["", "column-missing"],
  ["kind,slug\n", "file-empty"],
  ["kind,slug,wage\n", "column-unknown"],
  ["slug\npg", "column-missing"],
  ["{", "json-form"],
  ['{"format":"other","records":[]}', "json-form"],
  ['{"format":"qoldau-offices","records":[1]}', "record-form"],
  ['{"format":"qoldau-offices","records":[{"kind":7}]}', "record-form"],
  [`kind,slug\n${"office,pg\n".repeat(5001)}`, "too-many-rows"],
])("%j is refused", (text, reason) => {
  expect(readOfficeFile(text.slice(0, 200_000)).errors).toMatchObject([{ reason }]);
});
