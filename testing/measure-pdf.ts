import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Millimetres from the upper left corner of the page. */
export type Box = { left: number; top: number; right: number; bottom: number; text: string };
export type MeasuredPage = { width: number; height: number; texts: Box[]; strokes: Box[]; sizes: number[] };

const mm = 25.4 / 72;
type Matrix = [number, number, number, number, number, number];

export async function openPdf(pdf: Buffer) {
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>["getPage"]>>;

async function textBoxes(page: Page, height: number): Promise<{ boxes: Box[]; sizes: number[] }> {
  const { items } = await page.getTextContent();
  const set = items.filter((item) => "str" in item).filter(({ str }) => str.trim() !== "");
  const boxes = set.map(({ str, width, transform: [size, , , , x, y] }) => ({
    left: x * mm,
    right: (x + width) * mm,
    top: (height - y - 0.9 * size) * mm,
    bottom: (height - y + 0.25 * size) * mm,
    text: str,
  }));
  return { boxes, sizes: set.map(({ transform }) => transform[0]) };
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

async function strokeBoxes(page: Page, height: number): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const boxes: Box[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, index) => {
    if (operator === OPS.save) saved.push(matrix);
    if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    if (operator === OPS.transform) matrix = multiply(matrix, argsArray[index]);
    if (operator !== OPS.constructPath) return;
    const [x1, y1, x2, y2] = argsArray[index][2];
    const corners = [multiply(matrix, [1, 0, 0, 1, x1, y1]), multiply(matrix, [1, 0, 0, 1, x2, y2])];
    const [xs, ys] = [corners.map((c) => c[4] * mm), corners.map((c) => (height - c[5]) * mm)];
    boxes.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      text: "",
    });
  });
  return boxes;
}

async function eachPage<Result>(pdf: Buffer, read: (page: Page) => Promise<Result>): Promise<Result[]> {
  const document = await openPdf(pdf);
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const results = await Promise.all(numbers.map(async (number) => read(await document.getPage(number))));
  await document.loadingTask.destroy();
  return results;
}

export async function measurePages(pdf: Buffer): Promise<MeasuredPage[]> {
  return eachPage(pdf, async (page) => {
    const [, , width = 0, height = 0] = page.view;
    const { boxes, sizes } = await textBoxes(page, height);
    const strokes = await strokeBoxes(page, height);
    return { width: width * mm, height: height * mm, texts: boxes, strokes, sizes };
  });
}

/** How many glyphs with ink each page shows. */
export async function countGlyphs(pdf: Buffer): Promise<number[]> {
  return eachPage(pdf, async (page) => {
    const { fnArray, argsArray } = await page.getOperatorList();
    const shown = fnArray.flatMap((operator, at) => (operator === OPS.showText ? argsArray[at][0] : []));
    return shown.filter((glyph) => typeof glyph === "object" && !/^[\s\u200b]*$/u.test(glyph.unicode)).length;
  });
}

/** The words of each page, in order, with single spaces. */
export async function readPages(pdf: Buffer): Promise<string[]> {
  return eachPage(pdf, async (page) => {
    const { boxes } = await textBoxes(page, page.view[3] ?? 0);
    const words = boxes.map(({ text }) => text).join(" ");
    return words.replace(/\s+/gu, " ");
  });
}
