import { labelsIn } from "#domain/statistics/labels";
import { notesOf } from "#domain/statistics/notes";
import { metrics, type Statistics } from "#domain/statistics/schema";
import { type Report, renderReport } from "#letters/report/report";
import { formatDate } from "#lib/dates";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { figureBlocks, ledgerBlock, paperBlocks } from "./report-blocks.ts";

type ReportOf = {
  statistics: Statistics;
  campaign: { title: string; sample: boolean; organisation: string };
  officeNames: ReadonlyMap<string, string>;
  locale: Locale;
};

/** The statistics of the chosen days as a typeset report. Throws RendererBusy, RenderFailed. */
export function reportFile({ statistics, campaign, officeNames, locale }: ReportOf): Promise<Buffer> {
  const t = translator(locale, "statistics");
  const words = { labels: labelsIn(locale, officeNames), locale };
  const day = formatDate(new Date(statistics.generatedAt), locale);
  const report: Report = {
    language: locale,
    paper: "a4",
    kind: t("report.kind"),
    title: campaign.title,
    intro: "",
    facts: [
      [t("report.organisation"), campaign.organisation],
      [t("report.period"), periodIn(statistics, locale)],
      [t("report.made"), `${day}, ${statistics.generatedAt.slice(11, 16)} UTC`],
    ],
    running: campaign.title,
    day,
    footer: campaign.sample ? t("report.specimen") : campaign.organisation,
    specimen: campaign.sample,
    blocks: [
      { kind: "heading", text: t("report.totals") },
      ledgerBlock(statistics, words),
      ...paperBlocks(statistics, locale),
      ...figureBlocks(statistics, metrics, words),
      { kind: "heading", text: t("report.method") },
      { kind: "list", items: notesOf(statistics, locale) },
    ],
  };
  return renderReport(report);
}

function periodIn({ fromDay, throughDay }: Statistics, locale: Locale): string {
  const t = translator(locale, "statistics");
  const to = formatDate(new Date(throughDay), locale);
  if (!fromDay) return t("report.allDays", { day: to });
  return t("filter.period", { from: formatDate(new Date(fromDay), locale), to });
}
