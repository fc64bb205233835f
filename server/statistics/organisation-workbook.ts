import writeWorkbook from "write-excel-file/node";
import { countNames } from "#domain/campaigns/schema";
import type { Labels } from "#domain/statistics/labels";
import { organisationNotes } from "#domain/statistics/notes";
import type { CampaignColumn, OrganisationStatistics } from "#domain/statistics/organisation-statistics";
import { type Metric, metrics } from "#domain/statistics/schema";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { definitionRows, hiddenCell, workbookSheet } from "./workbook-sheet.ts";

type Words = { labels: Labels; t: (key: string) => string };

/**
 * A workbook (ECMA-376): totals and chosen days with a row for each campaign and a column for each figure, then a sheet for each
 * figure by weeks or months with a column for each campaign, and definitions. No cell holds a formula.
 */
export function organisationWorkbook(
  statistics: OrganisationStatistics,
  labels: Labels,
  locale: Locale,
): Promise<Buffer> {
  const words = { labels, t: translator(locale, "statistics") };
  const sheets = [
    totalsSheet(statistics, words),
    chosenSheet(statistics, words),
    ...metrics.flatMap((metric) => courseSheet(statistics, metric, words)),
    definitionsSheet(statistics, locale, words),
  ];
  return writeWorkbook(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function totalsSheet({ campaigns }: OrganisationStatistics, words: Words) {
  const rows = campaigns.map(({ title, slug, totals }) => [
    ...[title, slug],
    ...countNames.map((name) => totals[name]),
  ]);
  return campaignRows(words.t("sheets.totals"), countNames, rows, words);
}

function chosenSheet({ campaigns }: OrganisationStatistics, words: Words) {
  const rows = campaigns.map((campaign) => [
    ...[campaign.title, campaign.slug],
    ...metrics.map((metric) => told(figureOf(campaign, metric)?.count ?? null, words)),
  ]);
  return campaignRows(words.t("organisation.chosen"), metrics, rows, words);
}

function campaignRows(name: string, columns: readonly Metric[], rows: unknown[][], { labels, t }: Words) {
  const titles = columns.map((metric) => labels.metric(metric).title);
  const heads = [t("organisation.campaign"), t("sheets.key"), ...titles];
  return workbookSheet(name, heads, rows, [40, 24, ...columns.map(() => 16)]);
}

/** A campaign that had not begun, or is not counted so far, has an empty cell. */
function courseSheet({ campaigns, spans, step }: OrganisationStatistics, metric: Metric, words: Words) {
  const courses = campaigns.map(
    (campaign) => new Map((figureOf(campaign, metric)?.course ?? []).map(({ span, count }) => [span, count])),
  );
  const rows = spans.map((span) => [
    { value: new Date(span), format: "yyyy-mm-dd" },
    ...courses.map((course) => (course.has(span) ? told(course.get(span) ?? null, words) : null)),
  ]);
  if (rows.length === 0) return [];
  const heads = [words.t(`organisation.head.${step}`), ...campaigns.map(({ title }) => title)];
  return [workbookSheet(words.labels.metric(metric).title, heads, rows, [16, ...campaigns.map(() => 24)])];
}

function definitionsSheet(statistics: OrganisationStatistics, locale: Locale, { labels, t }: Words) {
  const rows = definitionRows([
    ...metrics.map((name) => [labels.metric(name).title, labels.metric(name).definition] as const),
    ...organisationNotes(statistics, locale).map((note) => [t("sheets.note"), note] as const),
  ]);
  const heads = [t("sheets.figure"), t("sheets.definition")];
  return workbookSheet(t("sheets.definitions"), heads, rows, [36, 110]);
}

function figureOf({ figures }: CampaignColumn, metric: Metric) {
  return figures.find((each) => each.metric === metric);
}

function told(count: number | null, { t }: Words) {
  return count === null ? hiddenCell(t("sheets.hidden")) : count;
}
