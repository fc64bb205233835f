import { countNames } from "#domain/campaigns/schema";
import { BOM, toCsv } from "#domain/statistics/csv";
import type { Labels } from "#domain/statistics/labels";
import { organisationNotes } from "#domain/statistics/notes";
import type { OrganisationStatistics } from "#domain/statistics/organisation-statistics";
import { metrics } from "#domain/statistics/schema";
import type { Locale } from "#lib/locales";

/**
 * One table: which campaign, what is counted, of when, how many. `total` is of this moment, `period` of the chosen days, `week`
 * and `month` by their first day. A hidden figure is empty; definitions and notes come last.
 */
export function organisationCsv(
  statistics: OrganisationStatistics,
  labels: Labels,
  locale: Locale,
  marked: boolean,
): string {
  const { campaigns, step } = statistics;
  const rows = campaigns.flatMap(({ slug, title, totals, figures }) => [
    ...countNames.map((name) => [slug, title, name, "total", "", totals[name], ""]),
    ...figures.flatMap(({ metric, count, course }) => [
      [slug, title, metric, "period", "", count, ""],
      ...course.map((cell) => [slug, title, metric, step, cell.span, cell.count, ""]),
    ]),
  ]);
  const definitions = metrics.map((name) => [
    ...["", "", name, "definition", "", null],
    labels.metric(name).definition,
  ]);
  const notes = organisationNotes(statistics, locale).map((note) => ["", "", "note", "", "", null, note]);
  const header = ["campaign", "title", "metric", "by", "value", "count", "definition"];
  return (marked ? BOM : "") + toCsv(header, [...rows, ...definitions, ...notes]);
}
