import type { Locale } from "#lib/locales";
import { findUnprintable } from "../coverage.ts";
import { UnprintableCharacter } from "../print-errors.ts";
import { breakable, printableLine } from "../printable.ts";
import { letterSheet, refusalOf } from "../render-letters.ts";
import { renderPool, type Template } from "../render-pool.ts";
import { envelopeSizes, labelSheets } from "./address-sheets.ts";
import { JoinedPdf } from "./join-pdf.ts";
import type { PdfPart } from "./pdf-part.ts";
import type { Envelopes, Labels, PackSection } from "./print-pack.ts";

/**
 * One PDF of several sections, in pieces as they are ready. A section is taken only when the reader wants more, is set
 * in the renderer's thread and forgotten: memory depends on the largest section, not on their number.
 * Throws what renderLetters throws; `index` counts within the section at hand.
 */
export async function* renderPack(
  language: Locale,
  sections: Iterable<PackSection>,
): AsyncGenerator<Uint8Array> {
  const joined = new JoinedPdf(language);
  yield joined.head();
  for (const section of sections) yield joined.part(await renderSection(section, joined));
  yield joined.end();
}

async function renderSection(section: PackSection, { numbering }: JoinedPdf): Promise<PdfPart> {
  const { template, sheet } = sheetOf(section);
  const answer = await renderPool.render({ kind: "part", template, sheet, numbering });
  if ("part" in answer) return answer.part;
  throw refusalOf(answer);
}

function sheetOf(section: PackSection): { template: Template; sheet: string } {
  if (section.kind === "letters") return { template: "letter", sheet: letterSheet(section.job) };
  if (section.kind === "envelopes") {
    return { template: "envelopes", sheet: JSON.stringify(envelopeSheet(section.envelopes)) };
  }
  if (section.kind === "labels") {
    return { template: "labels", sheet: JSON.stringify(labelSheet(section.labels)) };
  }
  if (section.kind === "guide") return { template: "guide", sheet: JSON.stringify(section.guide) };
  return { template: "evening", sheet: JSON.stringify(section.front) };
}

function envelopeSheet({ size, addresses, sender, specimen }: Envelopes) {
  return {
    size: envelopeSizes[size],
    addresses: addresses.map((address) => ({ ...address, lines: address.lines.map(addressLine) })),
    sender: sender ? { ...sender, lines: sender.lines.map(addressLine) } : null,
    specimen,
  };
}

function labelSheet({ sheet, first, labels, specimen }: Labels) {
  return {
    sheet: labelSheets[sheet],
    first,
    labels: labels.map(({ lines }) => ({ lines: lines.map(addressLine) })),
    specimen,
  };
}

/** One line of an address. Throws UnprintableCharacter. */
function addressLine(text: string): string {
  const line = printableLine(text);
  const refused = findUnprintable(line);
  if (refused) throw new UnprintableCharacter(refused.character, refused.codePoint);
  return breakable(line, 30);
}
