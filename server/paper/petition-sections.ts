import { encodeQR } from "qr";
import type { CampaignView } from "#domain/campaigns/schema";
import {
  type BatchView,
  LINES,
  type Paper,
  type PaperColumns,
  printedCode,
  type SheetRow,
} from "#domain/paper/schema";
import type { PackSection, PetitionSheets } from "#letters/pack/print-pack";
import { env } from "#lib/env";
import { type Translate, translator } from "#lib/i18n";

/** Sheets that are set at once: enough to share their fonts, few enough that a letter waits no longer than for these. */
const SHEETS_AT_ONCE = 25;

type Printing = {
  paper: Paper;
  /** In the language of the sheets. */
  campaign: CampaignView;
  batch: Omit<BatchView, "sheets">;
  sheets: SheetRow[];
  retentionDays: number;
};

/** A page for whoever carries them, then the sheets: each part made when it is printed. */
export function* petitionSections(printing: Printing): Generator<PackSection> {
  const { sheets, campaign, batch, paper } = printing;
  const words = wordsOf(printing);
  for (let from = 0; from < sheets.length; from += SHEETS_AT_ONCE) {
    const petition: PetitionSheets = {
      language: batch.language,
      paper,
      specimen: campaign.sample,
      lines: LINES,
      words: from === 0 ? words : { ...words, collector: null },
      sheets: sheets
        .slice(from, from + SHEETS_AT_ONCE)
        .map((sheet) => ({ code: printedCode(sheet.code), place: placeOf(sheet, printing) })),
    };
    yield { kind: "petition", petition };
  }
}

function placeOf({ number }: SheetRow, { batch, sheets }: Printing): string {
  const t = translator(batch.language, "paper");
  const version = batch.consentVersion;
  return t("printed.place", { number, of: sheets.length, batch: batch.number, version });
}

function wordsOf(printing: Printing): PetitionSheets["words"] {
  const { campaign, batch, retentionDays, paper } = printing;
  const t = translator(batch.language, "paper");
  const { controller, name, contact } = campaign.organisation;
  const who = firstLine(controller) || name;
  const page = `${env().APP_URL}/${batch.language}/campaigns/${campaign.slug}`;
  const consent = ["agree", "kept", ...(batch.columns === "EMAIL" ? ["email"] : []), "until", "seen"];
  return {
    kicker: t("printed.kicker"),
    title: campaign.title,
    titleSize: campaign.title.length > 70 ? 15 : 18,
    by: t("printed.by", { controller: who, address: page.replace(/^https?:\/\//, "") }),
    asks: t("printed.asks"),
    demands: campaign.demands.map(({ text }) => text),
    overleaf: t("printed.overleaf"),
    consent: {
      title: t("printed.consent.title"),
      items: consent.map((item) => t(`printed.consent.${item}`, { controller: who, days: retentionDays })),
    },
    columns: columnsOf(batch.columns, t),
    lineHeight: paper === "a4" ? 11 : 10,
    sheet: t("printed.sheet"),
    contact: t("printed.contact", { contact: firstLine(contact) || who }),
    scan: t("printed.scan"),
    code: encodeQR(`${page}?source=${batch.source}`, "svg", { ecc: "medium", border: 2 }),
    alt: t("printed.alt"),
    collector: collectorPage(printing, t),
  };
}

function columnsOf(columns: PaperColumns, t: Translate): PetitionSheets["words"]["columns"] {
  const column = (name: string, width: number, hint = "") => ({ head: t(`printed.${name}`), hint, width });
  const signature = column("signature", 3.4);
  if (columns === "NAME") return [column("name", 6), signature];
  const own = [column("name", 4.4), column("place-head", 3.4)];
  return columns === "EMAIL"
    ? [...own, column("email", 3.6, t("printed.emailHint")), signature]
    : [...own, signature];
}

function collectorPage({ batch, sheets }: Printing, t: Translate) {
  const words = (name: string, items: string[]) => ({
    title: t(`printed.collector.${name}.title`),
    items: items.map((item) => t(`printed.collector.${name}.${item}`)),
  });
  return {
    kicker: t("printed.collector.kicker"),
    title: t("printed.collector.title"),
    intro: t("printed.collector.intro", { sheets: sheets.length, batch: batch.number, note: batch.note }),
    sections: [
      words("before", ["read", "pens", "law"]),
      words("talking", ["free", "self", "clear", "cover", "safety", "online"]),
      words("after", ["count", "picture", "bring", "lost", "this"]),
    ],
  };
}

function firstLine(text: string): string {
  return text.split("\n")[0]?.trim() ?? "";
}
