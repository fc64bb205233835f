import type { Labels } from "#domain/statistics/labels";
import { dimensions, metrics } from "#domain/statistics/schema";
import { type Box, measurePages } from "./measure-pdf.ts";
import type { Cell } from "./solve-cells.ts";

// Reads the figures of a statistics report or dossier out of its PDF, as a person would: by heading, label and column.

/** Points, as letters/report/report.typ sets them. */
const sizeOf = { heading: 14.5, subheading: 11.5, row: 9.5, parts: 8.5, title: 10.5, count: 15 };
/** Millimetres that the running head and the foot of a page take. */
const EDGE = 18;

type Item = Box & { size: number; last: boolean };
type Keys = Partial<Record<string, readonly string[]>>;
export type ReadReport = { totals: Map<string, number>; cells: Cell[] };

/** `keys`: what the values of each dimension can be. Labels are looked for in the language of `labels`; `hidden` is its word. */
export async function readReport(
  pdf: Buffer,
  { labels, keys, hidden }: { labels: Labels; keys: Keys; hidden: string },
): Promise<ReadReport> {
  const totals = new Map<string, number>();
  const cells: Cell[] = [];
  const metricOf = byTitle(metrics, (name) => labels.metric(name).title);
  const dimensionOf = byTitle(dimensions, (by) => labels.dimension(by).title);
  let [metric, by, label, title]: [string | undefined, string | undefined, string, string] = ["", "", "", ""];
  const keyOf = (told: string) =>
    keys[by ?? ""]?.find((key) => bare(labels.value(by as never, key)) === told);
  const take = (key: string | undefined, count: string) => {
    if (!metric || !by) return;
    if (key === undefined) throw new Error(`who is «${label}» of ${metric} ${by}?`);
    cells.push({ metric, by, key, count: count === bare(hidden) ? null : numberIn(count) });
  };
  for (const { size, items } of await runsOf(pdf)) {
    const text = bare(items.map((item) => item.text).join(""));
    if (size === sizeOf.heading) [metric, by, label] = [metricOf.get(text), undefined, ""];
    if (size === sizeOf.subheading) [by, label] = [dimensionOf.get(text), ""];
    if (size === sizeOf.title) title = text;
    if (size === sizeOf.count) totals.set(metricOf.get(title) ?? title, numberIn(text));
    if (size === sizeOf.parts && by === "office-channel") {
      const office = keys.office?.find((key) => bare(labels.value("office", key)) === label);
      for (const { channel, count } of channelsIn(text, labels, keys)) take(`${office}/${channel}`, count);
      label = "";
    }
    if (size !== sizeOf.row || !by) continue;
    for (const item of items) {
      if (!item.last) label += bare(item.text);
      else {
        take(keyOf(label), bare(item.text));
        label = "";
      }
    }
  }
  return { totals, cells };
}

/** Figures of an office's channels, which stand in one line. */
function channelsIn(text: string, labels: Labels, keys: Keys) {
  return text.split("·").map((part) => {
    const name = (key: string) => bare(labels.value("channel", key));
    const channel = keys.channel?.find((key) => part.startsWith(name(key))) ?? "";
    return { channel, count: part.slice(name(channel).length) };
  });
}

/** What stands one after the other in one size. */
async function runsOf(pdf: Buffer): Promise<{ size: number; items: Item[] }[]> {
  const pages = await measurePages(pdf);
  const items = pages.flatMap(({ width, height, texts, sizes }) =>
    texts.flatMap((box, index): Item[] => {
      if (box.top < EDGE || box.bottom > height - EDGE) return [];
      const size = Math.round((sizes[index] ?? 0) * 10) / 10;
      return [{ ...box, size, last: box.right > width - 24.5 && box.left > width / 2 }];
    }),
  );
  const runs: { size: number; items: Item[] }[] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.size === item.size) run.items.push(item);
    else runs.push({ size: item.size, items: [item] });
  }
  return runs;
}

function byTitle<T extends string>(names: readonly T[], title: (name: T) => string): Map<string, T> {
  return new Map(names.map((name) => [bare(title(name)), name]));
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\u2060]/gu, "");
}

function numberIn(text: string): number {
  if (!/^\d[\d,.]*$/.test(text)) throw new Error(`«${text}» is no number`);
  return Number(text.replace(/\D/g, ""));
}
