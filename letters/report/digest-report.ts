import type { DigestText } from "#domain/delivery/schema";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { type Report, type ReportBlock, renderReport } from "./report.ts";

/** A digest as PDF, each office on a page of its own. Throws RendererBusy, RenderFailed. */
export function digestPdf(digest: DigestText, locale: Locale): Promise<Buffer> {
  const t = translator(locale, "digests");
  const report: Report = {
    language: locale,
    paper: "a4",
    kind: t("text.kind"),
    title: digest.title,
    intro: digest.intro,
    facts: [
      [t("text.organisation"), digest.organisation],
      [t("text.daysHead"), digest.days],
    ],
    running: digest.title,
    day: digest.days,
    footer: digest.specimen ? t("text.specimen") : digest.organisation,
    specimen: digest.specimen,
    blocks: [
      ...titled("numbers", digest.demands),
      ...digest.offices.flatMap((office, index) => [
        ...(index > 0 ? [{ kind: "break" as const }] : []),
        ...officeBlocks(office, digest.heads),
      ]),
      ...titled("list", digest.definitions),
      ...titled("list", digest.notes),
    ],
  };
  return renderReport(report);
}

function officeBlocks(
  { name, rows, sentences }: DigestText["offices"][number],
  heads: DigestText["heads"],
): ReportBlock[] {
  return [
    { kind: "heading", text: name },
    {
      kind: "table",
      columns: [heads.figure, heads.inPeriod, heads.total].map((head, index) => ({
        head,
        number: index > 0,
      })),
      rows: rows.map(({ label, inPeriod, total, part }) => [part ? `– ${label}` : label, inPeriod, total]),
    },
    { kind: "list", items: sentences },
  ];
}

function titled(
  kind: "list" | "numbers",
  { title, items }: { title: string; items: string[] },
): ReportBlock[] {
  return items.length === 0
    ? []
    : [
        { kind: "heading", text: title },
        { kind, items },
      ];
}
