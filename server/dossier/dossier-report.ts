import type { CampaignView } from "#domain/campaigns/schema";
import { labelsIn } from "#domain/statistics/labels";
import { notesOf } from "#domain/statistics/notes";
import type { Metric, Statistics } from "#domain/statistics/schema";
import { type Report, type ReportBlock, renderReport } from "#letters/report/report";
import { formatDate } from "#lib/dates";
import { type Translate, translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { plainText } from "#lib/markdown";
import { figureBlocks, ledgerBlock, paperBlocks } from "../statistics/report-blocks.ts";

const limits = ["1", "2", "3", "4", "5"];
const course: readonly Metric[] = [
  "signaturesConfirmed",
  "signaturesOnPaper",
  "lettersPrepared",
  "lettersReportedSent",
  "emailsAccepted",
];

export type DossierOf = {
  campaign: CampaignView;
  statistics: Statistics;
  officeNames: ReadonlyMap<string, string>;
  locale: Locale;
  paper: "a4" | "letter";
  /** Where the campaign and the public key are found. */
  instance: string;
};

/** The dossier's document: case, time line, offices, figures, replies, method and limits. Throws RendererBusy, RenderFailed. */
export function dossierReport(dossier: DossierOf): Promise<Buffer> {
  const { campaign, statistics, locale, paper, instance } = dossier;
  const t = translator(locale, "statistics");
  const states = translator(locale, "organizer");
  const day = formatDate(new Date(statistics.generatedAt), locale);
  const report: Report = {
    language: locale,
    paper,
    kind: t("dossier.kind"),
    title: campaign.title,
    intro: plainText(campaign.summary),
    facts: [
      [t("report.organisation"), campaign.organisation.name],
      [t("dossier.state"), states(`states.${campaign.state}`)],
      [t("dossier.generated"), `${day}, ${statistics.generatedAt.slice(11, 16)} UTC`],
      [t("dossier.campaignPage"), `${instance}/${locale}/campaigns/${campaign.slug}`],
    ],
    running: campaign.title,
    day,
    footer: campaign.sample ? t("report.specimen") : campaign.organisation.name,
    specimen: campaign.sample,
    blocks: [...caseBlocks(campaign, t, locale), ...figuresOf(dossier, t), ...methodOf(dossier, t)],
  };
  return renderReport(report);
}

function caseBlocks(campaign: CampaignView, t: Translate, locale: Locale): ReportBlock[] {
  const { notice, lede, story, timeline, demands, recipients, updates, outcome } = campaign;
  return [
    ...prose(t("dossier.case"), notice, lede, story),
    ...section(t("dossier.timeline"), timeline, () => ({
      kind: "timeline",
      items: timelineItems(campaign, t, locale),
    })),
    ...section(t("dossier.demands"), demands, () => ({
      kind: "numbers",
      items: demands.map(({ text }) => text),
    })),
    ...section(t("dossier.offices"), recipients, () => ({
      kind: "table",
      columns: [t("dimensions.office.head"), t("dossier.holder"), t("dossier.address")].map((head) => ({
        head,
        number: false,
      })),
      rows: recipients.map(({ office, holder, addressLines }) => [
        office,
        holder ?? t("dossier.noHolder"),
        addressLines.join(", ") || "–",
      ]),
    })),
    ...section(t("dossier.updates"), updates, () => ({
      kind: "timeline",
      items: updates.map(({ publishedAt, title, body }) => ({
        date: formatDate(publishedAt, locale),
        text: `${title}. ${plainText(body)}`,
        sources: [],
      })),
    })),
    ...prose(t("dossier.outcome"), outcome),
  ];
}

/** What is claimed, by whom, and where it can be read. */
function timelineItems({ timeline }: CampaignView, t: Translate, locale: Locale) {
  return timeline.map(({ date, precision, text, assertedBy, sources }) => ({
    date: formatDate(date, locale, precision),
    text: assertedBy ? `${text} (${t("dossier.assertedBy", { who: assertedBy })})` : text,
    sources: sources.map(({ title, publisher, url }) => [publisher, title, url].filter(Boolean).join(", ")),
  }));
}

function figuresOf({ statistics, officeNames, locale }: DossierOf, t: Translate): ReportBlock[] {
  const words = { labels: labelsIn(locale, officeNames), locale };
  const moment = statistics.generatedAt.slice(0, 16).replace("T", " ");
  return [
    { kind: "heading", text: t("dossier.figures") },
    { kind: "note", text: t("dossier.figuresNote", { moment }) },
    ledgerBlock(statistics, words),
    ...paperBlocks(statistics, locale),
    ...figureBlocks(statistics, course, words),
    ...section(
      t("dossier.replies"),
      statistics.breakdowns.filter(({ metric }) => metric === "repliesReported"),
      () => ({
        kind: "note",
        text: t("dossier.repliesNote"),
      }),
    ),
    ...figureBlocks(statistics, ["repliesReported"], words).slice(1),
  ];
}

function methodOf({ campaign, statistics, locale, instance }: DossierOf, t: Translate): ReportBlock[] {
  const address = `${instance}/.well-known/dossier-keys.json`;
  return [
    { kind: "heading", text: t("dossier.method") },
    {
      kind: "list",
      items: [...limits.map((number) => t(`dossier.limits.${number}`)), ...notesOf(statistics, locale)],
    },
    {
      kind: "text",
      paragraphs: [t("dossier.verification", { organisation: campaign.organisation.name, address })],
    },
    ...(campaign.disclaimer
      ? [{ kind: "text" as const, paragraphs: paragraphsOf(campaign.disclaimer) }]
      : []),
  ];
}

function prose(title: string, ...texts: string[]): ReportBlock[] {
  const paragraphs = texts.flatMap(paragraphsOf);
  return section(title, paragraphs, () => ({ kind: "text", paragraphs }));
}

function paragraphsOf(markdown: string): string[] {
  return plainText(markdown).split("\n\n").filter(Boolean);
}

/** A heading and what stands below it; nothing of what is empty. */
function section(title: string, items: readonly unknown[], block: () => ReportBlock): ReportBlock[] {
  return items.length === 0 ? [] : [{ kind: "heading", text: title }, block()];
}
