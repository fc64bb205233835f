import { setImmediate } from "node:timers/promises";
import { prepareLetter } from "./prepare-letter.ts";
import { AddressTooLong, LetterTooLong, RenderFailed } from "./print-errors.ts";
import type { Paper, PrintJob, PrintLetter } from "./print-letter.ts";
import { printWords } from "./print-words.ts";
import { type RenderAnswer, type RenderRequest, renderPool } from "./render-pool.ts";
import type { Sheet, SheetPage } from "./set-letters.ts";

export { findUnprintable } from "./coverage.ts";

// A page holds about 5,000 characters; more need not be measured to be refused.
const longestLetter = 8_000;

function preparePage(letter: PrintLetter, index: number, parallel: boolean): SheetPage {
  if (JSON.stringify(letter).length > longestLetter) throw new LetterTooLong(index, letter.language, null);
  return { index, parallel, letter: prepareLetter(letter) };
}

/** Preparing a letter takes a millisecond: between two of them others get their turn. */
async function pagesOf(job: PrintJob): Promise<SheetPage[]> {
  const pages: SheetPage[] = [];
  for (const [index, { letter, parallel }] of job.letters.entries()) {
    if (index > 0) await setImmediate();
    pages.push(preparePage(letter, index, false));
    if (parallel) pages.push(preparePage(parallel, index, true));
  }
  return pages;
}

function sheet(paper: Paper, pages: SheetPage[]): string {
  return JSON.stringify({ paper, pages, words: printWords } satisfies Sheet);
}

async function render(request: RenderRequest): Promise<Buffer[]> {
  const answer = await renderPool.render(request);
  if ("files" in answer)
    return answer.files.map((file) => Buffer.from(file.buffer, file.byteOffset, file.length));
  throw refusalOf(answer);
}

/** The error that an answer without a result stands for. */
export function refusalOf(answer: RenderAnswer): Error {
  if (!("refused" in answer)) return new RenderFailed("A letter could not be rendered");
  if (answer.refused === "address") return new AddressTooLong(answer.index);
  return new LetterTooLong(answer.index, answer.language, answer.lines);
}

/** The letters of a job, or their parallel texts alone, as one sheet for the template. Throws UnprintableCharacter. */
export async function letterSheet(job: PrintJob, only?: "parallel"): Promise<string> {
  const pages = await pagesOf(job);
  return sheet(job.paper, only ? pages.filter(({ parallel }) => parallel) : pages);
}

/**
 * One PDF with a page for each letter, in order, and after it its parallel text if there is one. Tagged (PDF/UA-1),
 * without author, producer or date, and equal to the byte for an equal job.
 * Throws UnprintableCharacter, LetterTooLong, AddressTooLong, RendererBusy, RenderFailed.
 */
export async function renderLetters(job: PrintJob): Promise<Buffer> {
  const [pdf] = await render({ kind: "pdf", sheets: [await letterSheet(job)] });
  if (!pdf) throw new RenderFailed("The renderer returned nothing");
  return pdf;
}

/**
 * The same pages as SVG, one string each: glyphs are outlines, so nothing is loaded from elsewhere, there is no
 * script and no style, and a picture of the letter says exactly what the PDF says. Throws what renderLetters throws.
 */
export async function renderLetterImages(job: PrintJob): Promise<string[]> {
  const sheets = (await pagesOf(job)).map((page) => sheet(job.paper, [page]));
  return (await render({ kind: "svg", sheets })).map((image) => image.toString("utf8"));
}
