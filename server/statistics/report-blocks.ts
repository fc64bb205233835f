import { countNames } from "#domain/campaigns/schema";
import { sheetStates } from "#domain/paper/schema";
import type { Labels } from "#domain/statistics/labels";
import {
  type Breakdown,
  type Dimension,
  dimensions,
  type Metric,
  metrics,
  type Statistics,
} from "#domain/statistics/schema";
import type { ReportBlock } from "#letters/report/report";
import { formatDate } from "#lib/dates";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";

/** Bars of one split; the rest stands in the tables of CSV and XLSX. */
const MOST_BARS = 20;
/** Days of one chart, so that a bar can still be seen on paper. */
const MOST_DAYS = 370;
/** The total stands above its parts, and hours are of no use on paper. */
const left: ReadonlySet<Dimension> = new Set(["total", "hour"]);
/** Told together where a figure knows both. */
const crossed: ReadonlySet<Dimension> = new Set(["office", "channel"]);

export type Words = { labels: Labels; locale: Locale };

/** The eight figures, each with what it counts. */
export function ledgerBlock({ totals }: Statistics, { labels, locale }: Words): ReportBlock {
  const format = new Intl.NumberFormat(locale).format;
  return {
    kind: "ledger",
    items: countNames.map((name) => ({ ...labels.metric(name), count: format(totals[name]) })),
  };
}

/** Online and paper beside each other and never added, and what has become of the sheets; nothing where none was printed. */
export function paperBlocks({ totals, sheets }: Statistics, locale: Locale): ReportBlock[] {
  const printed = sheetStates.filter((state) => sheets[state] > 0);
  if (printed.length === 0) return [];
  const t = translator(locale, "statistics");
  const states = translator(locale, "paper");
  const format = new Intl.NumberFormat(locale).format;
  const { signaturesConfirmed: online, signaturesOnPaper: paper } = totals;
  return [
    { kind: "heading", text: t("paper.title") },
    {
      kind: "text",
      paragraphs: [t("paper.beside", { online, paper, sheets: sheets.CONFIRMED }), t("paper.about")],
    },
    {
      kind: "table",
      columns: [
        { head: t("paper.state"), number: false },
        { head: t("paper.count"), number: true },
      ],
      rows: printed.map((state) => [states(`states.${state}`), format(sheets[state])]),
    },
  ];
}

/** One figure after another, split in every way it knows; figures of which nothing was counted are left out. */
export function figureBlocks(statistics: Statistics, only: readonly Metric[], words: Words): ReportBlock[] {
  return metrics
    .filter((metric) => only.includes(metric))
    .flatMap((metric) => {
      const splits = statistics.breakdowns.filter((each) => each.metric === metric && !left.has(each.by));
      const both = splits.some(({ by }) => by === "office-channel");
      const told = splits
        .filter(({ by }) => !both || !crossed.has(by))
        .filter(({ rows }) => rows.some(({ count }) => count !== null));
      if (told.length === 0) return [];
      const ordered = dimensions.flatMap((by) => told.filter((each) => each.by === by));
      return [
        { kind: "heading" as const, text: words.labels.metric(metric).title },
        ...ordered.flatMap((split) => splitBlocks(split, words)),
      ];
    });
}

function splitBlocks({ by, rows }: Breakdown, { labels, locale }: Words): ReportBlock[] {
  const { title, definition } = labels.dimension(by);
  const head: ReportBlock[] = [
    { kind: "subheading", text: title },
    { kind: "note", text: definition },
  ];
  if (by === "day") return [...head, daysBlock(rows, locale)];
  if (by === "office-channel") return [...head, crossBlock(rows, { labels, locale })];
  const tell = teller(locale);
  const bars = rows.slice(0, MOST_BARS).map(({ key, count }) => ({
    label: labels.value(by, key),
    told: tell(count),
    parts: [{ count: count ?? 0 }],
  }));
  const more = rows.length - bars.length;
  const rest = translator(locale, "statistics")("report.more", { count: more });
  return [
    ...head,
    { kind: "bars", legend: [], rows: bars },
    ...(more > 0 ? [{ kind: "note" as const, text: rest }] : []),
  ];
}

function daysBlock(rows: Breakdown["rows"], locale: Locale): ReportBlock {
  const shown = rows.slice(-MOST_DAYS);
  const dayOf = (key = "") => formatDate(new Date(key), locale);
  const counts = shown.map(({ count }) => count);
  return {
    kind: "days",
    counts,
    top: new Intl.NumberFormat(locale).format(Math.max(0, ...counts.map((count) => count ?? 0))),
    first: dayOf(shown[0]?.key),
    last: dayOf(shown.at(-1)?.key),
  };
}

/** Rows `office/channel` as one bar an office, its channels in tones. */
function crossBlock(rows: Breakdown["rows"], { labels, locale }: Words): ReportBlock {
  const cells = rows.map(({ key, count }) => {
    const [office = "", channel = ""] = key.split("/");
    return { office, channel, count };
  });
  const channels = [...new Set(cells.map(({ channel }) => channel))];
  const tell = teller(locale);
  const bars = [...Map.groupBy(cells, ({ office }) => office)].map(([office, parts]) => ({
    label: labels.value("office", office),
    told: parts.map(({ channel, count }) => `${labels.value("channel", channel)} ${tell(count)}`).join(" · "),
    parts: parts.map(({ count }) => ({ count: count ?? 0 })),
  }));
  return { kind: "bars", legend: channels.map((channel) => labels.value("channel", channel)), rows: bars };
}

function teller(locale: Locale) {
  const format = new Intl.NumberFormat(locale).format;
  const hidden = translator(locale, "statistics")("report.hidden");
  return (count: number | null) => (count === null ? hidden : format(count));
}
