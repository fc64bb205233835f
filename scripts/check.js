// npm run check: the rules of this tree that a machine can hold. Each says what it guards in its own head comment.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, isInstalled } from "./install.js";
import { node24, root, silence } from "./node-24.js";
import { Refusal, runScript } from "./refusal.js";
import { step } from "./steps.js";

const checks = {
  "the Prisma client": ["node", "scripts/generate.js"],
  "route types": ["next", "typegen"],
  types: ["tsc", "--noEmit", "-p", "."],
  "style and lint": ["biome", "check", "--error-on-warnings", "."],
  boundaries: ["node", "scripts/checks/boundaries.js"],
  "unused files, exports and packages": ["knip", "--no-progress"],
  messages: ["node", "scripts/checks/messages.ts"],
  "personal data": ["node", "scripts/checks/personal-data.ts"],
  environment: ["node", "scripts/checks/environment.ts"],
  deployment: ["node", "scripts/checks/deployment.js"],
  dependencies: ["node", "scripts/checks/dependencies.js"],
  "unit tests": ["vitest", "run", "--project", "unit", "--reporter", "minimal"],
};

/** Runs all checks and tells of every one that fails, not of the first alone. */
export async function runChecks() {
  if (!isInstalled()) await step("Installing packages", install);
  const failed = [];
  for (const [name, command] of Object.entries(checks)) if (!(await passes(name, command))) failed.push(name);
  if (failed.length > 0) throw new Refusal(`Not in order: ${failed.join(", ")}.`);
}

/**
 * Shows one line when the command succeeds, its whole output when it fails, what was skipped, and which tests needed a second go.
 * @returns {Promise<boolean>}
 */
export async function passes(name, [program, ...args], environment = {}) {
  const since = Date.now();
  const { code, output } = await run(program, args, environment);
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok    " : "FAILED"}  ${name}  ${seconds} s`);
  for (const [line] of output.matchAll(/^SKIPPED: .*$/gm)) console.log(indented(line));
  // Playwright names what failed, or needed a second go, last: here it stands first, where a log that is cut short keeps it.
  const names = output.search(/^ +\d+ (failed|flaky)$/m);
  if (names !== -1) console.log(indented(output.slice(names)));
  if (code !== 0) console.log(indented(output.replace(colourWarnings, "")));
  return code === 0;
}

/** Of a variable that Playwright sets for its workers. */
const colourWarnings = /^.*Warning: The 'NO_COLOR' env is ignored.*\n.*--trace-warnings.*\n/gm;

function indented(text) {
  return text.trimEnd().replace(/^/gm, "        ");
}

function run(program, args, environment) {
  const bin = join(root, "node_modules/.bin");
  // The tools start Node by name: it must be the pinned one.
  const env = {
    ...process.env,
    ...silence,
    ...environment,
    NO_COLOR: "1",
    PATH: `${bin}:${process.env.PATH}`,
  };
  const executable = program === "node" ? node24() : join(bin, program);
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", reject).once("close", (code) => resolve({ code, output }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(runChecks);
