import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText, readCsv } from "./read-csv.ts";

const cells = (text: string) => readCsv(text).map((row) => row.cells);

test.each([
  [
    "a,b\r\n1,2\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "\uFEFFa;b\n1,5;2",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "a\tb\r1\t2\r",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "sep=;\r\na;b\r\n1;2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    'a,b\n"say ""hello"", twice","two\r\nlines"\n',
    [
      ["a", "b"],
      ['say "hello", twice', "two\r\nlines"],
    ],
  ],
  [
    "a,b\n\n,\n1,\n",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
])("%j", (text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test("each record knows its line, also behind cells of several lines", () => {
  expect(readCsv('a\n"x\ny\nz"\n\nlast').map(({ line }) => line)).toEqual([1, 2, 6]);
  expect(readCsv("sep=;\na;b\n1;2").map(({ line }) => line)).toEqual([2, 3]);
});

test("whatever is written is read again, with every delimiter", () => {
  const table = fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, delimiter) => {
      const full = [["first", "second"], ...rows.filter((row) => row.some((cell) => cell.trim()))];
      const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      expect(cells(full.map((row) => row.map(quote).join(delimiter)).join("\r\n"))).toEqual(
        full.map((row) => [...row]),
      );
    }),
  );
});

test("a file that is neither UTF-8 nor UTF-16 is not guessed at", () => {
  expect(decodeText(Buffer.from("Әділет"))).toBe("Әділет");
  expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Әділет", "utf16le")]))).toBe(
    "Әділет",
  );
  expect(decodeText(Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]))).toBeNull();
});
