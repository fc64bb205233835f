// The embedded PostgreSQL of try-out, development and tests: one cluster in one folder, loopback and password only.
import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { commandOf } from "../processes.js";
import { Refusal } from "../refusal.js";
import { demandReach, handOver, unprivilegedAccount } from "./account.js";
import { postgresBinaries } from "./binaries.js";

const user = "qoldau";
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  // The log may be shown to others: it names no row, no statement, no parameter.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

/**
 * Starts the cluster in `folder`, creating it on the first call, and waits until it answers.
 * @param {{ folder: string, port: number, password: string, logFile: string, throwaway?: boolean, programs?: import("./binaries.js").Programs }} options
 *   throwaway: gives up crash safety for speed (tests); programs: others than the bundled ones
 * @returns {Promise<{ process: import("node:child_process").ChildProcess, url: (database: string) => string, stop: () => Promise<void> }>}
 * @throws {Refusal} with a sentence for the person at the terminal
 */
export async function startPostgres({ folder, port, password, logFile, throwaway = false, programs }) {
  programs ??= postgresBinaries();
  const account = unprivilegedAccount();
  if (!existsSync(folder)) await createCluster({ programs, account, folder, password });
  handOver(account, folder);
  demandReach(account, programs.postgres, folder);
  await endLeftover(folder);

  const options = { ...settings, port, ...(throwaway && { fsync: "off", full_page_writes: "off" }) };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile, "w", 0o600);
  const child = launch(account, programs.postgres, ["-D", folder, ...flags], ["ignore", log, log]);
  closeSync(log);
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const url = (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  try {
    await untilReady(url("postgres"), exited, logFile);
  } catch (error) {
    await stop(child, exited);
    throw error;
  }
  return { process: child, url, stop: () => stop(child, exited) };
}

/** Creates the database unless it exists. */
export async function ensureDatabase(server, name) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
  return server.url(name);
}

/** Made beside its place and moved there when complete: a start that was cut short leaves no half cluster. */
async function createCluster({ programs, account, folder, password }) {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(account, draft);
  demandReach(account, programs.initdb, draft);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  handOver(account, passwordFile);
  const access = [`--username=${user}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const args = ["-D", draft, "--data-checksums", "--encoding=UTF8", ...programs.locale, ...access];
  const child = launch(account, programs.initdb, args, ["ignore", "ignore", "pipe"]);
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  rmSync(passwordFile);
  if (code !== 0)
    throw new Refusal(`PostgreSQL could not create its data in ${folder}: ${lastLine(complaint)}`);
  renameSync(draft, folder);
}

function launch(account, program, args, stdio) {
  const [command, ...rest] = [...account.prefix, program, ...args];
  // A group of its own: Ctrl-C at the terminal reaches only the script, which stops PostgreSQL last.
  const options = { stdio, detached: true, env: { PATH: process.env.PATH, LC_ALL: "C" } };
  return spawn(
    command,
    rest,
    account.uid === undefined ? options : { ...options, uid: account.uid, gid: account.gid },
  );
}

/**
 * After a hard kill postmaster.pid remains, and PostgreSQL refuses to start when any process has the number in it. If
 * that process is PostgreSQL on this folder, it outlived its try-out and is stopped; else the file is stale.
 */
async function endLeftover(folder) {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const isOurs = () => commandOf(pid).includes(folder);
  if (isOurs()) process.kill(pid, "SIGINT");
  for (const deadline = Date.now() + 20_000; isOurs(); ) {
    if (Date.now() > deadline)
      throw new Refusal(`PostgreSQL (process ${pid}) still runs on ${folder}: stop it first.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  rmSync(file, { force: true });
}

async function untilReady(url, exited, logFile) {
  const { default: pg } = await import("pg");
  let ended = false;
  exited.then(() => {
    ended = true;
  });
  for (;;) {
    if (ended)
      throw new Refusal(
        `PostgreSQL stopped at once: ${lastLine(readFileSync(logFile, "utf8"))} (${logFile})`,
      );
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      await client.end().catch(() => {});
      if (error.code === "28P01")
        throw new Refusal("PostgreSQL refuses the kept password: DATA_DIR holds data of another start.");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Fast shutdown: open transactions are rolled back, the data is written and closed. */
async function stop(child, exited) {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGINT");
  await exited;
}

function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}
