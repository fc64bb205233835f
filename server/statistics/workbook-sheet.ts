import type { Sheet, SheetData } from "write-excel-file/node";

/** Excel's limit for the name of a sheet, and what it forbids there. */
const NAME_LENGTH = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** A sheet with a head that stays in sight; widths in characters. */
export function workbookSheet(
  name: string,
  heads: string[],
  rows: unknown[][],
  widths: number[],
): Sheet<Buffer> {
  const head = heads.map((value) => ({
    value,
    fontWeight: "bold" as const,
    wrap: true,
    alignVertical: "top" as const,
  }));
  return {
    sheet: name.replace(FORBIDDEN, " ").slice(0, NAME_LENGTH),
    data: [head, ...rows] as SheetData,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  } as Sheet<Buffer>;
}

/** There is a figure, and it is not told. */
export function hiddenCell(word: string) {
  return { value: word, textColor: "#6b6459", align: "right" as const };
}

export function definitionRows(rows: readonly (readonly [term: string, text: string])[]) {
  return rows.map(([term, text]) => [
    { value: term, alignVertical: "top" as const },
    { value: text, wrap: true },
  ]);
}
