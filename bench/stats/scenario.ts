import type { Scenario } from "../scenario.ts";

export const stats: Scenario = {
  name: "stats",
  about: "a campaign's statistics at a million signatures and 200,000 letters",
  rounds: 1,
  tasks: [
    {
      name: "read all breakdowns with what is hidden, 40 times",
      contenders: [{ name: "Qoldau", file: new URL("./round.ts", import.meta.url), args: [] }],
      metrics: [
        { name: "statistics, p95", unit: "ms", better: "less", digits: 0, within: 100 },
        { name: "grouping signatures alone, p95", unit: "ms", better: "less", digits: 0 },
        { name: "first roll-up", unit: "ms", better: "less", digits: 0 },
      ],
    },
  ],
};
