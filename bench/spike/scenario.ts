import { buildFirst } from "../build-first.ts";
import type { Metric, Scenario } from "../scenario.ts";

const milliseconds = { unit: "ms", better: "less", digits: 1 } as const;
const metrics: Metric[] = [
  { name: "signed, per second", unit: "1/s", better: "more" },
  { name: "led on, per second", unit: "1/s", better: "more" },
  { name: "read, per second", unit: "1/s", better: "more" },
  { name: "signing in calm, median", ...milliseconds },
  { name: "signing, median", ...milliseconds },
  { name: "signing, p95", ...milliseconds },
  { name: "signing, p99", ...milliseconds },
  { name: "signing, at most", ...milliseconds },
  { name: "next page, p99", ...milliseconds },
  { name: "reading, median", ...milliseconds },
  { name: "reading, p99", ...milliseconds },
  { name: "told to come back", unit: "answers", better: "less" },
  { name: "told so within, p99", ...milliseconds },
  { name: "other errors", unit: "answers", better: "less", within: 1 },
  { name: "signed, and not told", unit: "rows", better: "less" },
  { name: "seconds until normal", unit: "s", better: "less", within: 5 },
];

/** Signers and page views a second, and seconds; SPIKE=100,400,10 for less. */
const [signers = "500", views = "2000", seconds = "60"] = process.env.SPIKE?.split(",") ?? [];

export const spike: Scenario = {
  name: "spike",
  about: `from calm to ${signers} signers and ${views} page views a second for ${seconds} s, on one web, and back`,
  rounds: 1,
  prepare: buildFirst,
  tasks: [
    {
      name: "a wave",
      contenders: [
        { name: "Qoldau", file: new URL("./round.ts", import.meta.url), args: [signers, views, seconds] },
      ],
      metrics,
    },
  ],
};
