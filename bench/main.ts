// `npm run bench` runs every scenario, `npm run bench -- NAME …` those named: each task in turn by each contender
// (A B A B), every round in a fresh process, medians and ratios as a table, all numbers in bench/results/.
// Ends with 1 when a number is outside the limit that its metric names.
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { directus } from "./directus/scenario.ts";
import { exportLists } from "./export/scenario.ts";
import { growth } from "./growth/scenario.ts";
import { letter } from "./letter/scenario.ts";
import { mail } from "./mail/scenario.ts";
import { median } from "./median.ts";
import { memory } from "./memory/scenario.ts";
import { page } from "./page/scenario.ts";
import { runRound } from "./run-round.ts";
import type { Contender, Round, Scenario, Task, TaskResult } from "./scenario.ts";
import { sign } from "./sign/scenario.ts";
import { spike } from "./spike/scenario.ts";
import { stats } from "./stats/scenario.ts";
import { printLimits, printTable } from "./table.ts";
import { timing } from "./timing/scenario.ts";

const scenarios: readonly Scenario[] = [
  directus,
  exportLists,
  growth,
  letter,
  mail,
  memory,
  page,
  sign,
  spike,
  stats,
  timing,
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  console.error(
    `No scenario ${unknown.join(", ")}. There are: ${scenarios.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}
for (const scenario of scenarios) {
  if (asked.length === 0 || asked.includes(scenario.name)) await runScenario(scenario);
}

async function runScenario(scenario: Scenario): Promise<void> {
  console.log(`\n${scenario.name}: ${scenario.about}`);
  await scenario.prepare?.();
  const results: TaskResult[] = [];
  for (const task of scenario.tasks) {
    const found = await runTask(task, scenario.rounds);
    results.push(...found);
    printTable(task, found);
    if (!printLimits(task, found)) process.exitCode = 1;
  }
  const folder = new URL("./results/", import.meta.url);
  await mkdir(folder, { recursive: true });
  const machine = { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model ?? "" };
  const file = new URL(`${scenario.name}.json`, folder);
  await writeFile(file, `${JSON.stringify({ scenario: scenario.name, machine, results }, null, 2)}\n`);
}

async function runTask(task: Task, rounds: number): Promise<TaskResult[]> {
  const measured = new Map<Contender, Round[]>(task.contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [contender, done] of measured) done.push(await runRound(contender));
  }
  return [...measured].map(([contender, done]) => ({
    task: task.name,
    contender: contender.name,
    rounds: done,
    medians: Object.fromEntries(
      task.metrics
        .map(({ name }) => [name, done.flatMap((round) => round[name] ?? [])] as const)
        .flatMap(([name, values]) => (values.length > 0 ? [[name, median(values)]] : [])),
    ),
  }));
}
