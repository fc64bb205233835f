// An instance as it runs live, of which every process may be killed: PostgreSQL, two webs under their supervisor, two
// workers. What is killed comes back as systemd or a container runtime would bring it back.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "../../scripts/migrate.ts";
import { handOver, unprivilegedAccount } from "../../scripts/postgres/account.js";
import { ensureDatabase, startPostgres } from "../../scripts/postgres/server.js";
import { freePort } from "../try-out.ts";

export type Victim = "web" | "worker" | "database";

/** Starts it on free ports with the environment of this process, in which it sets DATABASE_URL and APP_URL. */
export async function startLiveInstance() {
  const database = await startMortalDatabase();
  const [port, metrics] = [await freePort(), await freePort()];
  Object.assign(process.env, {
    ...{ NODE_ENV: "production", NODE_OPTIONS: "", LOG_LEVEL: "silent", HOST: "127.0.0.1" },
    ...{ PORT: String(port), METRICS_PORT: String(metrics), APP_URL: `http://localhost:${port}` },
    ...{ TRUSTED_PROXIES: "127.0.0.1", MAILS_PER_MINUTE: "1000000", MAILS_PER_HOUR: "1000000" },
    DATABASE_URL: database.url,
  });
  await migrate(database.url);
  const supervisor = run(["server/main.ts"], { WEB_CONCURRENCY: "2" });
  const workers = [0, 1].map(() => keepAlive(["--import", "./worker/jsx.ts", "worker/main.ts"]));
  const pids = {
    web: () => childrenOf(supervisor.pid ?? 0),
    worker: () => workers.map((worker) => worker.pid()),
  };

  /** kill -9, of one at random where there are several; resolves when the database is back, or at once. */
  async function kill(victim: Victim, random: () => number) {
    if (victim === "database") return await database.killAndReopen();
    while (!killOne(pids[victim](), random)) await sleep(20); // those that were killed before are just coming back
  }

  async function stop() {
    await Promise.all([end(supervisor), ...workers.map((worker) => worker.stop())]);
    await database.stop();
  }

  const origin = `http://127.0.0.1:${port}`;
  await untilHealthy(origin);
  return { origin, kill, stop };
}

/** A database that may be killed and comes back with all it acknowledged, at the same address. */
export async function startMortalDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), "qoldau-crash-"));
  handOver(unprivilegedAccount(), folder);
  const options = {
    folder: path.join(folder, "data"),
    logFile: path.join(folder, "log"),
    port: await freePort(),
    password: randomBytes(16).toString("hex"),
    throwaway: true, // without fsync: what was written outlives a killed process, and a busy disk does not stop the test
  };
  let server = await startPostgres(options);

  async function killAndReopen() {
    const exited = once(server.process, "exit");
    const backends = childrenOf(server.process.pid ?? 0);
    server.process.kill("SIGKILL");
    for (const pid of backends) killNow(pid); // which would finish the commit they are at
    await exited;
    // The processes that it left behind let go of its memory only in a moment.
    let opened = await startPostgres(options).catch(() => null);
    while (!opened) {
      await sleep(200);
      opened = await startPostgres(options).catch(() => null);
    }
    server = opened;
  }

  async function stop() {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  return { url: await ensureDatabase(server, "qoldau"), killAndReopen, stop };
}

function killOne(those: readonly number[], random: () => number): boolean {
  const pid = those[Math.floor(random() * those.length)];
  return pid !== undefined && killNow(pid);
}

/** False when it had ended before. */
function killNow(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

/** A process that is started again whenever it ends, until it is stopped. */
function keepAlive(args: string[]) {
  let stopping = false;
  let child = start();
  function start(): ChildProcess {
    return run(args).once("exit", () => {
      if (!stopping) child = start();
    });
  }
  async function stop() {
    stopping = true;
    await end(child);
  }
  return { pid: () => child.pid ?? 0, stop };
}

/** A process of ours with the environment of this one and what is told otherwise. */
export function run(args: string[], more: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, { env: { ...process.env, ...more }, stdio: "ignore" });
}

export async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}

export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean)
    .map(Number);
}

export async function untilHealthy(origin: string) {
  for (;;) {
    const response = await fetch(`${origin}/healthz`).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
}
