import type { Metric, Scenario, Task } from "../scenario.ts";
import type { RouteName } from "./requests.ts";

const metrics: Metric[] = [
  { name: "median, known", unit: "ms", better: "less", digits: 2 },
  { name: "median, unknown", unit: "ms", better: "less", digits: 2 },
  { name: "Cliff's delta", unit: "−1 to 1", better: "less", digits: 3, within: 0.1 },
  { name: "Cliff's delta, only confirmed", unit: "−1 to 1", better: "less", digits: 3 },
  { name: "Cliff's delta, only unconfirmed", unit: "−1 to 1", better: "less", digits: 3 },
];

function task(route: RouteName, name: string): Task {
  const file = new URL("./round.ts", import.meta.url);
  return { name, contenders: [{ name: "Qoldau", file, args: [route] }], metrics };
}

export const timing: Scenario = {
  name: "timing",
  about: "whether the time of an answer tells an address that has signed from one that has not",
  rounds: 1,
  tasks: [
    task("sign", "POST /api/v1/campaigns/{slug}/signatures, 1,000 requests"),
    task("manage", "POST /en/manage, 1,000 requests"),
  ],
};
