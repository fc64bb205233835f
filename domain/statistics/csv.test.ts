import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

/** A reader of RFC 4180, written without the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (quoted && char === '"' && text[i + 1] === '"') [cell, i] = [`${cell}"`, i + 1];
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ",") [row, cell] = [[...row, cell], ""];
    else if (!quoted && char === "\r") {
      rows.push([...row, cell]);
      [row, cell, i] = [[], "", i + 1];
    } else cell += char;
  }
  return rows;
}

const start = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "|",
  "＝",
  "＋",
  "－",
  "＠",
  " =",
  "\u200b=",
  "",
);

test("no cell begins a formula, and nothing is lost", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(start, fc.string()).map((pair) => pair.join("")),
        { minLength: 1 },
      ),
      (cells) => {
        const [header, read = []] = parse(
          toCsv(
            cells.map((_, index) => `c${index}`),
            [cells],
          ),
        );
        expect(header).toHaveLength(cells.length);
        expect(read.map((cell) => cell.replace(/^'/, ""))).toEqual(
          cells.map((cell) => cell.replace(/^'/, "")),
        );
        for (const cell of read) expect(cell).not.toMatch(/^\s*[=+\-@|\t\r＝＋－＠]/);
      },
    ),
  );
});

test("a hidden figure is an empty field, not a zero", () => {
  expect(toCsv(["a", "b"], [[null, 0]])).toBe("a,b\r\n,0\r\n");
});
