// npm test: everything that must hold before a change goes in, from a fresh clone: checks, real database, build, the
// command npm start itself, and the browser journeys. npm run test:long adds what takes longer.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.js";
import { build, isBuilt } from "./build.js";
import { passes, runChecks } from "./check.js";
import { install, isInstalled } from "./install.js";
import { Refusal, runScript } from "./refusal.js";
import { step } from "./steps.js";

const since = Date.now();
const long = process.argv.includes("--long");

await runScript(async () => {
  if (!isInstalled()) await step("Installing packages", install);
  const stages = {
    checks: checksPass,
    database,
    build: builds,
    start,
    journeys,
    ...(long && { "long tests": longTests }),
  };
  const failed = [];
  for (const [name, stage] of Object.entries(stages)) {
    console.log(`\n${name}`);
    if (!(await stage())) failed.push(name);
  }
  const minutes = ((Date.now() - since) / 60_000).toFixed(1);
  console.log(`\n${Object.keys(stages).length} stages in ${minutes} minutes.`);
  if (failed.length > 0) throw new Refusal(`FAILED: ${failed.join(", ")}.`);
  console.log("All is well.");
});

async function checksPass() {
  try {
    await runChecks();
    return true;
  } catch (error) {
    if (error instanceof Refusal) console.log(error.message);
    else console.error(error);
    return false;
  }
}

function database() {
  return passes("tests on PostgreSQL", ["vitest", "run", "--project", "db", "--reporter", "minimal"]);
}

async function builds() {
  if (isBuilt()) return true;
  return await step("next build", build).then(
    () => true,
    (error) => console.log(error.message),
  );
}

function start() {
  return passes("npm start", ["vitest", "run", "--project", "start", "--reporter", "minimal"]);
}

function journeys() {
  return drive("browser journeys", []);
}

/** Runs journeys, all or those whose file is named so, on an instance of their own. */
async function drive(name, files, environment = {}) {
  const browser = await step("Finding a browser", findBrowser);
  const folder = mkdtempSync(join(tmpdir(), "qoldau-journeys-"));
  try {
    return await passes(name, ["playwright", "test", ...files], {
      ...browser,
      ...environment,
      E2E_DATA_DIR: join(folder, "data"),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What takes longer, and the properties with cases that no run has tried before. */
async function longTests() {
  const seed = { PROPERTY_SEED: String(Date.now() % 2 ** 31) };
  console.log(`  PROPERTY_SEED=${seed.PROPERTY_SEED}`);
  const properties = await passes(
    "new cases",
    ["vitest", "run", "--project", "unit", "--project", "db"],
    seed,
  );
  const hostile = await drive("10,000 hostile requests", ["strangers-requests"], {
    ...seed,
    FUZZ_REQUESTS: "10000",
  });
  return (await passes("long tests", ["vitest", "run", "--project", "long"])) && properties && hostile;
}
