import { setTimeout as sleep } from "node:timers/promises";
import type { Locale } from "#lib/locales";
import { findUnprintable, withGlyphs } from "../coverage.ts";
import { LetterTooLong, RendererBusy, UnprintableCharacter } from "../print-errors.ts";
import { breaker, printableLine } from "../printable.ts";
import { letterSheet, refusalOf } from "../render-letters.ts";
import { renderPool, type Template } from "../render-pool.ts";
import { envelopeSizes, labelSheets } from "./address-sheets.ts";
import { JoinedPdf } from "./join-pdf.ts";
import type { Numbering, PdfPart } from "./pdf-part.ts";
import type { Envelopes, Labels, PackSection, PetitionSheets } from "./print-pack.ts";

const PAUSE_MS = 250;
const MOST_ATTEMPTS = 120;

/**
 * One PDF of several sections, in pieces as they are ready. A section is taken only when the reader wants more, is set
 * in the renderer's thread and forgotten: memory depends on the largest section, not on their number.
 * Throws what renderLetters throws; `index` counts within the section at hand.
 */
export async function* renderPack(
  language: Locale,
  sections: Iterable<PackSection>,
  {
    patient = false,
  }: { /** Waits while the renderer is busy, as long as somebody reads. */ patient?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  const joined = new JoinedPdf(language);
  yield joined.head();
  for (const section of sections) {
    const set = () => renderSection(section, joined.numbering);
    yield joined.part(patient ? await patiently(set) : await set());
  }
  yield joined.end();
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RendererBusy) || attempt === MOST_ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

async function renderSection(section: PackSection, numbering: Numbering): Promise<PdfPart> {
  try {
    const { template, sheet } = await sheetOf(section);
    const answer = await renderPool.render({ kind: "part", template, sheet, numbering });
    if ("part" in answer) return answer.part;
    throw refusalOf(answer);
  } catch (error) {
    const shorter =
      error instanceof LetterTooLong && section.kind === "letters" && section.shorten?.(error.index);
    if (!shorter) throw error;
    return await renderSection({ ...section, job: shorter }, numbering);
  }
}

async function sheetOf(section: PackSection): Promise<{ template: Template; sheet: string }> {
  if (section.kind === "letters")
    return { template: "letter", sheet: await letterSheet(section.job, section.only) };
  if (section.kind === "envelopes") {
    return { template: "envelopes", sheet: JSON.stringify(envelopeSheet(section.envelopes)) };
  }
  if (section.kind === "labels") {
    return { template: "labels", sheet: JSON.stringify(labelSheet(section.labels)) };
  }
  if (section.kind === "guide") return { template: "guide", sheet: JSON.stringify(section.guide) };
  if (section.kind === "petition") return { template: "petition", sheet: petitionSheet(section.petition) };
  return { template: "evening", sheet: JSON.stringify(section.front) };
}

/** A character that no font has becomes a box; the picture of the code is no text. */
function petitionSheet(petition: PetitionSheets): string {
  return JSON.stringify(petition, (key, value) =>
    typeof value === "string" && key !== "code" ? withGlyphs(value) : value,
  );
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

const breakLine = breaker({ longest: 30, step: 21 });

/** One line of an address. Throws UnprintableCharacter. */
function addressLine(text: string): string {
  const line = printableLine(text);
  const refused = findUnprintable(line);
  if (refused) throw new UnprintableCharacter(refused.character, refused.codePoint);
  return breakLine(line);
}
