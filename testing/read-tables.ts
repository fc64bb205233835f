import { utils, type WorkBook } from "@e965/xlsx";
import type { Labels } from "#domain/statistics/labels";
import type { Statistics } from "#domain/statistics/schema";
import { readCsv } from "#lib/read-csv";
import type { Cell } from "./solve-cells.ts";

/** Figures of a CSV of statistics, totals and notes left out. */
export function rowsOfCsv(text: string): Cell[] {
  return readCsv(text)
    .slice(1)
    .map(({ cells }) => cells)
    .filter(([metric, by]) => metric !== "note" && by !== "total")
    .map(([metric = "", by = "", key = "", count = ""]) => ({
      ...{ metric, by: by === "period" ? "total" : by, key },
      count: count === "" ? null : Number(count),
    }));
}

/** The same of a workbook, looked up by what the statistics name. */
export function rowsOfWorkbook(book: WorkBook, { breakdowns }: Statistics, labels: Labels): Cell[] {
  return breakdowns.flatMap(({ metric, by, rows }) => {
    const sheet = book.Sheets[labels.dimension(by).title.slice(0, 31)];
    if (!sheet) throw new Error(`no sheet for ${by}`);
    const [heads = [], ...lines] = utils.sheet_to_json<(string | number | Date)[]>(sheet, { header: 1 });
    const column = heads.indexOf(labels.metric(metric).title);
    return rows.map(({ key }) => {
      const value = lines.find(([, named = ""]) => named === key)?.[column];
      return { metric, by, key, count: typeof value === "number" ? value : null };
    });
  });
}
