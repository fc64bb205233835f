import { type Box, type MeasuredPage, measurePages } from "./measure-pdf.ts";

// Reads the columns of a report's charts of days back into figures, with a ruler. letters/report/report.typ draws them.

/** Millimetres. */
const HEIGHT = 38;
const HIDDEN = 0.8;
const MARGIN = 24;

type Chart = { page: MeasuredPage; top: Box; bottom: Box };

/** Of each chart in their order the figures of its days, as many as `days` says; null for one that is not told. */
export async function readDayCharts(pdf: Buffer, days: readonly number[]): Promise<(number | null)[][]> {
  const charts = (await measurePages(pdf)).flatMap(chartsOn);
  if (charts.length !== days.length) throw new Error(`${charts.length} charts, not ${days.length}`);
  return charts.map((chart, index) => readChart(chart, days[index] ?? 0));
}

/** A chart is what lies between two lines across the page. */
function chartsOn(page: MeasuredPage): Chart[] {
  const lines = page.strokes.filter(
    ({ left, right, top, bottom }) => right - left > page.width - 2 * MARGIN - 1 && bottom - top < 0.5,
  );
  return lines.flatMap((top) => {
    const bottom = lines.find((line) => Math.abs(line.top - top.top - HEIGHT) < 0.3);
    return bottom ? [{ page, top, bottom }] : [];
  });
}

function readChart({ page, top, bottom }: Chart, days: number): (number | null)[] {
  const scale = page.texts.find((text) => text.right > page.width - MARGIN - 2 && nearAbove(text, top));
  const most = Number(scale?.text.replace(/\D/g, ""));
  const step = (page.width - 2 * MARGIN) / days;
  const figures = new Array<number | null>(days).fill(0);
  for (const { left, top: head, bottom: foot } of page.strokes) {
    const height = foot - head;
    if (height < 0.5 || Math.abs(foot - bottom.top) > 0.3) continue;
    figures[Math.round((left - MARGIN) / step)] =
      Math.abs(height - HIDDEN) < 0.05 ? null : Math.round((height / HEIGHT) * most);
  }
  return figures;
}

function nearAbove(text: Box, line: Box): boolean {
  return text.bottom < line.top + 1 && text.bottom > line.top - 5;
}
