import { fileURLToPath } from "node:url";
import { build, isBuilt } from "../../scripts/build.js";
import type { Contender, Metric, Scenario } from "../scenario.ts";

const metrics: Metric[] = [
  { name: "answers per second", unit: "1/s", better: "more" },
  { name: "median", unit: "ms", better: "less", digits: 2 },
  { name: "p99", unit: "ms", better: "less", digits: 2 },
  { name: "bytes of an answer", unit: "B", better: "less" },
];
const file = new URL("./round.ts", import.meta.url);
const contender = (name: string, ...args: string[]): Contender => ({ name, file, args });

export const page: Scenario = {
  name: "page",
  about: "the campaign's page and its counters, against node:http with the same bytes",
  rounds: 3,
  async prepare() {
    process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
    if (!isBuilt()) await build();
  },
  tasks: [
    {
      name: "the campaign's page",
      contenders: [contender("Qoldau", "ours", "page"), contender("the same bytes", "bare", "page")],
      metrics,
    },
    {
      name: "the campaign's page, and Next",
      contenders: [contender("Qoldau", "ours", "page"), contender("rendered by Next", "next", "page")],
      metrics,
    },
    {
      name: "the counters",
      contenders: [contender("Qoldau", "ours", "counts"), contender("the same bytes", "bare", "counts")],
      metrics,
    },
  ],
};
