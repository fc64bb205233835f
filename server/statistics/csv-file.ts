import { countNames } from "#domain/campaigns/schema";
import { sheetStates } from "#domain/paper/schema";
import { BOM, toCsv } from "#domain/statistics/csv";
import type { Labels } from "#domain/statistics/labels";
import { notesOf } from "#domain/statistics/notes";
import type { Statistics } from "#domain/statistics/schema";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";

/** The others stand among the totals. */
const organizersEvents = ["client-opened", "queued"] as const;

/** One table: what is counted, split by what, which value, how many. A hidden figure is empty. */
export function csvFile(statistics: Statistics, labels: Labels, locale: Locale, marked: boolean): string {
  const totals = countNames.map((name) => [
    ...[name, "total", ""],
    statistics.totals[name],
    labels.metric(name).definition,
  ]);
  const t = translator(locale, "aftercare");
  const events = organizersEvents.map((name) => [
    ...[name, "total", ""],
    statistics.events[name],
    t(`events.proof.${name}`),
  ]);
  const states = translator(locale, "paper");
  const sheets = sheetStates.map((state) => [
    ...["paperSheets", "total", state],
    statistics.sheets[state],
    states(`states.${state}`),
  ]);
  const notes = notesOf(statistics, locale).map((note) => ["note", "", "", null, note]);
  const rows = statistics.breakdowns.flatMap(({ metric, by, rows }) =>
    rows.map(({ key, count }) => [metric, by === "total" ? "period" : by, key, count, ""]),
  );
  const header = ["metric", "by", "value", "count", "definition"];
  return (marked ? BOM : "") + toCsv(header, [...totals, ...events, ...sheets, ...notes, ...rows]);
}
