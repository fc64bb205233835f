import { spawnSync } from "node:child_process";
import { buildFirst } from "../build-first.ts";
import type { Contender, Metric, Scenario } from "../scenario.ts";

export const signMetrics: Metric[] = [
  { name: "signatures per second", unit: "1/s", better: "more" },
  { name: "signatures per processor second", unit: "1/s", better: "more" },
  { name: "median", unit: "ms", better: "less", digits: 1 },
  { name: "p99", unit: "ms", better: "less", digits: 1 },
];
const file = new URL("./round.ts", import.meta.url);
const ours = (name: string, connections: number, rows = 0): Contender => ({
  name,
  file,
  args: ["ours", String(connections), String(rows)],
});
const bare: Contender = { name: "node:http and pg alone", file, args: ["bare", "16"] };
const rowsAlone: Contender = {
  name: "pgbench, the rows alone",
  file: new URL("./pgbench-round.ts", import.meta.url),
  args: ["16"],
};
const hasPgbench = spawnSync("pgbench", ["--version"]).status === 0;

export const sign: Scenario = {
  name: "sign",
  about: `complete signing by the public API, every commit durable, against the bare rows${hasPgbench ? "" : "; without pgbench, which is not installed"}`,
  rounds: 3,
  prepare: buildFirst,
  tasks: [
    {
      name: "16 connections",
      contenders: [ours("Qoldau", 16), bare, ...(hasPgbench ? [rowsAlone] : [])],
      metrics: signMetrics,
    },
    {
      name: "at a million signatures",
      contenders: [ours("a million", 16, 1_000_000), ours("none", 16)],
      metrics: signMetrics,
    },
  ],
};
