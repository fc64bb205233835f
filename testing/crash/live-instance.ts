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
import { listenAnywhere, portOf } from "../try-out.ts";

export type Victim = "web" | "worker" | "database";
type Database = Awaited<ReturnType<typeof startPostgres>>;

/** Starts it on free ports with the environment of this process, in which it sets DATABASE_URL and APP_URL. */
export async function startLiveInstance() {
  const folder = mkdtempSync(path.join(tmpdir(), "qoldau-crash-"));
  handOver(unprivilegedAccount(), folder);
  const [port, metrics, databasePort] = [await freePort(), await freePort(), await freePort()];
  const password = randomBytes(16).toString("hex");
  // Without fsync: what was written outlives a killed process, if not a power cut, and a busy disk does not stop the test.
  const options = { folder: path.join(folder, "data"), logFile: path.join(folder, "log"), throwaway: true };
  const openDatabase = () => startPostgres({ ...options, port: databasePort, password });
  let stopping = false;

  let database: Database = await openDatabase();
  Object.assign(process.env, {
    ...{ NODE_ENV: "production", NODE_OPTIONS: "", LOG_LEVEL: "silent", HOST: "127.0.0.1" },
    ...{ PORT: String(port), METRICS_PORT: String(metrics), APP_URL: `http://localhost:${port}` },
    ...{ TRUSTED_PROXIES: "127.0.0.1", MAILS_PER_MINUTE: "1000000", MAILS_PER_HOUR: "1000000" },
    DATABASE_URL: await ensureDatabase(database, "qoldau"),
  });
  await migrate(process.env.DATABASE_URL ?? "");
  const supervisor = run(["server/main.ts"], { WEB_CONCURRENCY: "2" });
  const workers = [0, 1].map(() => keep(["--import", "./worker/jsx.ts", "worker/main.ts"]));

  function keep(args: string[]) {
    const member = { child: run(args) };
    member.child.once("exit", function comeBack() {
      if (!stopping) member.child = run(args).once("exit", comeBack);
    });
    return member;
  }

  /** The processes that the last one left behind let go of its memory only in a moment. */
  async function reopenDatabase() {
    await once(database.process, "exit");
    for (;;) {
      const opened = await openDatabase().catch(() => null);
      if (opened) {
        database = opened;
        return;
      }
      await sleep(200);
    }
  }

  /** kill -9, of one at random where there are several; resolves when the database is back, or at once. */
  async function kill(victim: Victim, random: () => number) {
    const oneOf = (pids: number[]) => pids[Math.floor(random() * pids.length)];
    const webs = () => childrenOf(supervisor.pid ?? 0);
    const pid = {
      web: () => oneOf(webs()),
      worker: () => oneOf(workers.map(({ child }) => child.pid ?? 0)),
      database: () => database.process.pid,
    }[victim]();
    const back = victim === "database" ? reopenDatabase() : undefined;
    if (pid) process.kill(pid, "SIGKILL");
    await back;
  }

  async function stop() {
    stopping = true;
    await Promise.all([supervisor, ...workers.map(({ child }) => child)].map(end));
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  const origin = `http://127.0.0.1:${port}`;
  await untilHealthy(origin);
  return { origin, kill, stop };
}

function run(args: string[], more: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, { env: { ...process.env, ...more }, stdio: "ignore" });
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean)
    .map(Number);
}

async function untilHealthy(origin: string) {
  for (;;) {
    const response = await fetch(`${origin}/healthz`).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
}

async function freePort(): Promise<number> {
  const probe = await listenAnywhere();
  const port = portOf(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
