import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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

/** The peer stays out of the project's own dependencies; its versions are locked beside it. */
async function installPeers(): Promise<void> {
  const folder = fileURLToPath(new URL("../peers", import.meta.url));
  if (existsSync(`${folder}/node_modules/@react-pdf`)) return;
  await promisify(execFile)("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
}

export const letter: Scenario = {
  name: "letter",
  about: "letters as PDF, against the same letters with @react-pdf/renderer",
  rounds: 3,
  prepare: installPeers,
  tasks: [
    task("pack", "Ten packs of six letters"),
    task("kit", "A kit of 30 writers and six offices, 180 letters"),
  ],
};
