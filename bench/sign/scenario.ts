import { fileURLToPath } from "node:url";
import { build, isBuilt } from "../../scripts/build.js";
import type { Contender, Metric, Scenario } from "../scenario.ts";

const metrics: Metric[] = [
  { name: "signatures per second", unit: "1/s", better: "more" },
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

export const sign: Scenario = {
  name: "sign",
  about: "complete signing by the public API, every commit durable, against the bare rows",
  rounds: 3,
  async prepare() {
    process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
    if (!isBuilt()) await build();
  },
  tasks: [
    { name: "16 connections", contenders: [ours("Qoldau", 16), bare], metrics },
    {
      name: "at a million signatures",
      contenders: [ours("a million", 16, 1_000_000), ours("none", 16)],
      metrics,
    },
  ],
};
