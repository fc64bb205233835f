// Guards: who may import whom (docs/architecture.md, .dependency-cruiser.cjs). Fails also when the cruiser reads fewer
// modules than the tree has: a cruiser that cannot parse TypeScript reads none and calls that green.
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { report } from "./report.js";

const layers = ["server", "app", "worker", "components", "emails", "letters", "domain", "lib"];
const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...layers];
const run = spawnSync("node_modules/.bin/depcruise", args, { encoding: "utf8", maxBuffer: 2 ** 28 });
const { modules, summary } = JSON.parse(run.stdout);

const read = new Set(modules.map(({ source }) => source));
const unread = globSync(layers.map((layer) => `${layer}/**/*.{ts,tsx}`)).filter((file) => !read.has(file));
const broken = summary.violations.map(({ rule, from, to }) => `${from} may not import ${to} (${rule.name})`);
report([...broken, ...unread.map((file) => `${file} was not read`)], `${read.size} modules keep the rule`);
