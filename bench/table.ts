import type { Task, TaskResult } from "./scenario.ts";

/** Medians of each contender, and how many times better the first one is. */
export function printTable({ name, metrics }: Task, results: TaskResult[]): void {
  const [ours, ...others] = results;
  const head = [
    "",
    ...results.map(({ contender }) => contender),
    ...others.map(({ contender }) => `ratio to ${contender}`),
  ];
  const rows = metrics.map(({ name: metric, unit, better, digits = 0 }) => {
    const values = results.map(({ medians }) => medians[metric]?.toFixed(digits) ?? "–");
    const ratios = others.map(({ medians }) => {
      const [mine, theirs] = [ours?.medians[metric], medians[metric]];
      if (mine === undefined || theirs === undefined) return "–";
      return better === "more" ? `${ratioText(mine / theirs)} ×` : `1 : ${ratioText(theirs / mine)}`;
    });
    return [`${metric}, ${unit}`, ...values, ...ratios];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  console.log(`\n  ${name}`);
  for (const row of [head, ...rows]) {
    const [label = "", ...cells] = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${[label, ...cells].join("  ")}`);
  }
}

/** A tenth of what is near 1 would hide whether an aim is reached. */
function ratioText(ratio: number): string {
  return ratio.toFixed(ratio < 2 ? 2 : 1);
}

/** A line for each metric that has a limit; false when ours is outside of one. */
export function printLimits({ metrics }: Task, [ours]: TaskResult[]): boolean {
  const judged = metrics.flatMap(({ name, within, digits = 0 }) => {
    if (within === undefined) return [];
    const value = ours?.medians[name] ?? Number.NaN;
    return { name, within, value: value.toFixed(digits), holds: Math.abs(value) < within };
  });
  for (const { name, within, value, holds } of judged) {
    console.log(`  ${name} is ${value}: ${holds ? "under" : "NOT under"} ${within}`);
  }
  return judged.every(({ holds }) => holds);
}
