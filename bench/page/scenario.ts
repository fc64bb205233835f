import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildFirst } from "../build-first.ts";
import { installPeers } from "../install-peers.ts";
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
  async prepare() {
    await buildFirst();
    await buildPeer();
  },
  tasks: [
    {
      name: "the campaign's page",
      contenders: [contender("Qoldau", "ours", "page"), contender("the same bytes", "bare", "page")],
      metrics: pageMetrics,
    },
    {
      name: "the campaign's page, and Next",
      contenders: [
        contender("Qoldau", "ours", "page"),
        contender("rendered by Next", "next", "page"),
        contender("kept by Next", "kept", "page"),
        contender("kept by Next, not compressed", "plain", "page"),
      ],
      metrics: pageMetrics,
    },
    {
      name: "the counters",
      contenders: [contender("Qoldau", "ours", "counts"), contender("the same bytes", "bare", "counts")],
      metrics: pageMetrics,
    },
  ],
};

/** The application of Next that keeps our page, with Next's own settings. */
async function buildPeer(): Promise<void> {
  await installPeers("next", "next");
  const application = fileURLToPath(new URL("../peers/next", import.meta.url));
  await promisify(execFile)(
    process.execPath,
    [`${application}/node_modules/next/dist/bin/next`, "build", application],
    {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
}
