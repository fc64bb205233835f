import writeWorkbook from "write-excel-file/node";
import { countNames } from "#domain/campaigns/schema";
import { sheetStates } from "#domain/paper/schema";
import type { Labels } from "#domain/statistics/labels";
import { notesOf } from "#domain/statistics/notes";
import { type Dimension, dimensions, type Metric, metrics, type Statistics } from "#domain/statistics/schema";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { definitionRows, hiddenCell, workbookSheet } from "./workbook-sheet.ts";

type Words = { labels: Labels; t: (key: string) => string };

/**
 * A workbook (ECMA-376): totals, one sheet for each way of splitting with a column for each figure, and definitions. Numbers
 * are numbers and days are days; no cell holds a formula. A hidden figure is a word, one that was not counted is empty.
 */
export function workbook(statistics: Statistics, labels: Labels, locale: Locale): Promise<Buffer> {
  const words = { labels, t: translator(locale, "statistics") };
  const sheets = [
    totalsSheet(statistics, words),
    ...paperSheet(statistics, locale, words),
    ...dimensions.flatMap((by) => splitSheet(statistics, by, words)),
    definitionsSheet(statistics, locale, words),
  ];
  return writeWorkbook(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function totalsSheet({ totals }: Statistics, { labels, t }: Words) {
  const rows = countNames.map((name) => [labels.metric(name).title, totals[name]]);
  return workbookSheet(t("sheets.totals"), [t("sheets.figure"), t("sheets.count")], rows, [36, 14]);
}

function paperSheet({ sheets }: Statistics, locale: Locale, { t }: Words) {
  const states = translator(locale, "paper");
  const rows = sheetStates.map((state) => [states(`states.${state}`), state, sheets[state]]);
  if (rows.every(([, , count]) => count === 0)) return [];
  const heads = [t("paper.state"), t("sheets.key"), t("paper.count")];
  return [workbookSheet(t("paper.sheets"), heads, rows, [34, 18, 14])];
}

function splitSheet({ breakdowns }: Statistics, by: Dimension, { labels, t }: Words) {
  const split = breakdowns.filter((each) => each.by === by);
  if (split.length === 0) return [];
  const figures = metrics.filter((metric) => split.some((each) => each.metric === metric));
  const cells = new Map(
    split.flatMap(({ metric, rows }) => rows.map(({ key, count }) => [`${metric} ${key}`, count])),
  );
  const cellOf = (metric: Metric, key: string) => {
    const count = cells.get(`${metric} ${key}`);
    return count === null ? hiddenCell(t("sheets.hidden")) : count;
  };
  const keys = [...new Set(split.flatMap(({ rows }) => rows.map(({ key }) => key)))];
  if (by === "day") keys.sort();
  const { title, head } = labels.dimension(by);
  const rows = keys.map((key) => [
    by === "day" ? { value: new Date(key), format: "yyyy-mm-dd" } : labels.value(by, key),
    key,
    ...figures.map((metric) => cellOf(metric, key)),
  ]);
  const heads = [head, t("sheets.key"), ...figures.map((metric) => labels.metric(metric).title)];
  return [workbookSheet(title, heads, rows, [by === "day" ? 14 : 34, 18, ...figures.map(() => 16)])];
}

function definitionsSheet(statistics: Statistics, locale: Locale, { labels, t }: Words) {
  const used = dimensions.filter((by) => statistics.breakdowns.some((each) => each.by === by));
  const rows = definitionRows([
    ...metrics.map((name) => [labels.metric(name).title, labels.metric(name).definition] as const),
    ...used.map((by) => [labels.dimension(by).title, labels.dimension(by).definition] as const),
    ...notesOf(statistics, locale).map((note) => [t("sheets.note"), note] as const),
  ]);
  const heads = [t("sheets.figure"), t("sheets.definition")];
  return workbookSheet(t("sheets.definitions"), heads, rows, [36, 110]);
}
