import { buildFirst } from "../build-first.ts";
import { pageMetrics } from "../page/scenario.ts";
import type { Contender, Metric, Scenario, Task } from "../scenario.ts";
import { signMetrics } from "../sign/scenario.ts";

/** Signatures that stand in the campaign before; GROWTH_ROWS=20000,100000 for less. */
const sizes = (process.env.GROWTH_ROWS ?? "100000,1000000,5000000").split(",").map(Number);

type Measured = { name: string; file: string; args: string[]; metrics: Metric[] };
const measured: Measured[] = [
  { name: "signing", file: "../sign/round.ts", args: ["ours", "16"], metrics: signMetrics },
  { name: "the page", file: "../page/round.ts", args: ["ours", "page"], metrics: pageMetrics },
];

/** What is measured at a size, and at none within the same minutes. */
function task({ name, file, args, metrics }: Measured, size: number): Task {
  const at = (rows: number): Contender => ({
    name: `${rows.toLocaleString("en")} before`,
    file: new URL(file, import.meta.url),
    args: [...args, String(rows)],
  });
  return {
    name: `${name} at ${size.toLocaleString("en")} signatures`,
    contenders: [at(size), at(0)],
    metrics,
  };
}

export const growth: Scenario = {
  name: "growth",
  about: "signing and the campaign's page with many signatures in the campaign, against none",
  rounds: 3,
  prepare: buildFirst,
  tasks: sizes.flatMap((size) => measured.map((one) => task(one, size))),
};
