// npm start: the try-out, from a fresh clone to a running Qoldau. npm run dev: the same with hot reload.
// Plain JavaScript that runs on the machine's own Node, from 20 on: it installs the Node that runs the rest.
import { join } from "node:path";
import { build, isBuilt } from "./build.js";
import { install, isInstalled } from "./install.js";
import { node24, root } from "./node-24.js";
import { Refusal } from "./refusal.js";
import { endSteps, runQuietly, step } from "./steps.js";
import { createCrew } from "./try-out/crew.js";
import { openDataFolder, readSecrets, releaseDataFolder } from "./try-out/data-folder.js";
import { demandFreePorts } from "./try-out/ports.js";
import { environmentOf, organizerOf, startMailbox, startWeb, startWorker } from "./try-out/services.js";
import { readSettings } from "./try-out/settings.js";
import { printSummary } from "./try-out/summary.js";

const development = process.argv.includes("--dev");
const since = Date.now();
let ending = 0; // when the end began
let crew;
let held;

listenForTheEnd();
try {
  await start();
} catch (error) {
  if (!ending) await giveUp(error);
}

async function start() {
  const settings = readSettings(root);
  openDataFolder(settings.dataDir);
  held = settings.dataDir;
  await demandFreePorts(settings.ports);
  console.log("Qoldau, try-out. Nothing leaves this computer.\n");
  if (!isInstalled()) await step("Installing packages (once)", install);
  if (development)
    await step("Generating the database client", () =>
      runQuietly("prisma generate", node24(), ["scripts/generate.js"]),
    );
  else if (!isBuilt()) await step("Building (once)", build);

  crew = createCrew({ onRestart: sayRestart });
  const secrets = readSecrets(settings.dataDir);
  const environment = environmentOf(settings, secrets, development);
  const organizer = organizerOf(settings, secrets);
  const run = (what, script, more = {}) => runQuietly(what, node24(), [script], { ...environment, ...more });

  await step("Starting PostgreSQL", () => startDatabase(settings, secrets));
  await step("Migrating the database", () => run("The migration", "scripts/migrate.ts"));
  const service = { settings, environment, development };
  await crew.keep("The mailbox", () => startMailbox(service));
  await crew.keep("The worker", () => startWorker(service));
  await crew.keep("The web", () => startWeb(service));
  await step("Loading the sample campaign", () => run("Loading the sample", "scripts/sample.ts"));
  await step("Preparing the organizer", () =>
    run("Creating the organizer", "scripts/organizer.ts", organizer.environment),
  );
  await step("Waiting for web, worker and mailbox", () => untilReady(settings));
  printSummary({ settings, organizer, seconds: (Date.now() - since) / 1000 });
}

async function startDatabase({ dataDir, ports }, secrets) {
  // Loaded only now: on a fresh clone its packages have just been installed.
  const { ensureDatabase, startPostgres } = await import("./postgres/server.js");
  const place = { folder: join(dataDir, "postgres"), logFile: join(dataDir, "logs/postgres.log") };
  let server;
  await crew.keep(
    "PostgreSQL",
    async () => {
      server = await startPostgres({ ...place, port: ports.POSTGRES_PORT, password: secrets.postgres });
      return server.process;
    },
    "SIGINT",
  );
  await ensureDatabase(server, "qoldau");
}

async function untilReady({ ports, dataDir }) {
  let answer = "no answer";
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && !ending; ) {
    try {
      const response = await fetch(`http://127.0.0.1:${ports.PORT}/readyz`, {
        signal: AbortSignal.timeout(5000),
      });
      if (response.ok) return;
      answer = await response.text();
    } catch {}
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Refusal(
    `Qoldau did not become ready within a minute (${answer.slice(0, 300)}): the logs in ${join(dataDir, "logs")} say why.`,
  );
}

function sayRestart(name, cause, seconds) {
  if (!ending)
    console.log(
      `\n  ${name} stopped (${cause}) and starts again in ${seconds} s; its log is in DATA_DIR/logs.`,
    );
}

function listenForTheEnd() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  // npm killed hard takes no child with it: the try-out would live on without anyone to stop it.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && !ending && onSignal(), 1000).unref();
  }
}

async function onSignal() {
  if (ending) {
    // One Ctrl-C arrives twice: from the terminal and from npm. Only a later one means "now".
    if (Date.now() - ending < 1000) return;
    crew?.kill();
    process.exit(1);
  }
  ending = Date.now();
  console.log("\nStopping …");
  await stopAll();
  console.log("Stopped. All data is kept.");
  process.exit(0);
}

async function giveUp(error) {
  ending = Date.now();
  await stopAll();
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function stopAll() {
  endSteps();
  await crew?.stop();
  if (held) releaseDataFolder(held);
}
