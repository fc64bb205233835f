import { buildFirst } from "../build-first.ts";
import type { Metric, Scenario } from "../scenario.ts";

const megabytes = { unit: "MB", better: "less", digits: 1 } as const;
const metrics: Metric[] = [
  { name: "heap after collections, first quarter", ...megabytes },
  { name: "heap after collections, last quarter", ...megabytes },
  { name: "heap has grown by", ...megabytes, within: 16 },
  { name: "resident, first quarter", ...megabytes },
  { name: "resident, last quarter", ...megabytes },
  { name: "resident has grown by", ...megabytes },
];

/** Signers and page views a second, and seconds; MEMORY=20,60,60 for less, MEMORY=100,300,1800 for half an hour. */
const [signers = "100", views = "300", seconds = "300"] = process.env.MEMORY?.split(",") ?? [];

export const memory: Scenario = {
  name: "memory",
  about: `what one web needs in ${seconds} s of ${signers} signatures and ${views} page views a second`,
  rounds: 1,
  prepare: buildFirst,
  tasks: [
    {
      name: "steady load",
      contenders: [
        { name: "Qoldau", file: new URL("./round.ts", import.meta.url), args: [signers, views, seconds] },
      ],
      metrics,
    },
  ],
};
