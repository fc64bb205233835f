import { installPeers } from "../install-peers.ts";
import type { Metric, Scenario, Task } from "../scenario.ts";
import type { TaskName } from "./letters.ts";

const metrics: Metric[] = [
  { name: "letters per second", unit: "1/s", better: "more", digits: 1 },
  { name: "letters per processor second", unit: "1/s", better: "more", digits: 1 },
  { name: "memory at most", unit: "MB", better: "less" },
  { name: "file size", unit: "MB", better: "less", digits: 2 },
  { name: "event loop delay at most", unit: "ms", better: "less" },
  { name: "longest turn of the event loop", unit: "ms", better: "less" },
];

function task(name: TaskName, title: string): Task {
  return {
    name: title,
    contenders: [
      { name: "Qoldau", file: new URL("./ours.ts", import.meta.url), args: [name] },
      { name: "@react-pdf/renderer", file: new URL("./peer.ts", import.meta.url), args: [name] },
    ],
    metrics,
  };
}

export const letter: Scenario = {
  name: "letter",
  about: "letters as PDF, against the same letters with @react-pdf/renderer",
  rounds: 3,
  prepare: () => installPeers("", "@react-pdf"),
  tasks: [
    task("pack", "Ten packs of six letters"),
    task("kit", "A kit of 30 writers and six offices, 180 letters"),
  ],
};
