import type { Locale } from "#lib/locales";
import { withGlyphs } from "../coverage.ts";
import { RenderFailed } from "../print-errors.ts";
import { renderPool } from "../render-pool.ts";

/** Counts that are hidden are null. All texts are as they will be read. */
export type ReportBlock =
  | { kind: "heading" | "subheading" | "note"; text: string }
  | { kind: "text"; paragraphs: string[] }
  | { kind: "list" | "numbers"; items: string[] }
  | { kind: "ledger"; items: { title: string; count: string; definition: string }[] }
  | { kind: "bars"; legend: string[]; rows: { label: string; told: string; parts: { count: number }[] }[] }
  | { kind: "days"; counts: (number | null)[]; top: string; first: string; last: string }
  | { kind: "table"; columns: { head: string; number: boolean }[]; rows: string[][] }
  | { kind: "timeline"; items: { date: string; text: string; sources: string[] }[] }
  | { kind: "break" };

export type Report = {
  language: Locale;
  paper: "a4" | "letter";
  /** What it is, above the title. */
  kind: string;
  title: string;
  intro: string;
  /** Term and value, below the title. */
  facts: [term: string, value: string][];
  /** On the pages after the first, and at the foot of all. */
  running: string;
  day: string;
  footer: string;
  specimen: boolean;
  blocks: ReportBlock[];
};

/** A tagged PDF (PDF/UA-1), equal to the byte for an equal report. A character that no font has becomes a box. Throws RendererBusy, RenderFailed. */
export async function renderReport(report: Report): Promise<Buffer> {
  const sheet = JSON.stringify(report, (_, value) => (typeof value === "string" ? withGlyphs(value) : value));
  const answer = await renderPool.render({ kind: "document", template: "report", sheet });
  const [file] = "files" in answer ? answer.files : [];
  if (!file) throw new RenderFailed("A report could not be rendered");
  return Buffer.from(file.buffer, file.byteOffset, file.length);
}
