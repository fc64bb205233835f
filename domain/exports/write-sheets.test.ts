import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { writeSheets } from "./write-sheets.ts";

test("a workbook goes on in another sheet where one is full", async () => {
  async function* signers() {
    for (let batch = 0; batch < 3; batch += 1)
      yield [1, 2, 3].map((index) => ({
        name: `N${batch * 3 + index}`,
        country: "DE",
        language: "en" as const,
        comment: null,
      }));
  }
  const words = { title: "All", head: ["a", "b", "c", "d", "e"] as [string, string, string, string, string] };
  const row = ({ name }: { name: string }): [string, string, string, string, string] => [
    name,
    "",
    "",
    "",
    "",
  ];
  const pieces = [];
  for await (const { bytes } of writeSheets(signers(), { ...words, row }, 4)) pieces.push(bytes);
  const book = read(Buffer.concat(pieces));
  expect(book.SheetNames).toEqual(["All", "All 2", "All 3"]);
  const names = book.SheetNames.map((name) =>
    utils
      .sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1 })
      .slice(1)
      .flat()
      .filter(Boolean),
  );
  expect(names).toEqual([["N1", "N2", "N3", "N4"], ["N5", "N6", "N7", "N8"], ["N9"]]);
});
