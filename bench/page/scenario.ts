import { buildFirst } from "../build-first.ts";
import type { Contender, Metric, Scenario } from "../scenario.ts";

export const pageMetrics: Metric[] = [
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
  prepare: buildFirst,
  tasks: [
    {
      name: "the campaign's page",
      contenders: [contender("Qoldau", "ours", "page"), contender("the same bytes", "bare", "page")],
      metrics: pageMetrics,
    },
    {
      name: "the campaign's page, and Next",
      contenders: [contender("Qoldau", "ours", "page"), contender("rendered by Next", "next", "page")],
      metrics: pageMetrics,
    },
    {
      name: "the counters",
      contenders: [contender("Qoldau", "ours", "counts"), contender("the same bytes", "bare", "counts")],
      metrics: pageMetrics,
    },
  ],
};
