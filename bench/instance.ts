import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { heapFlags } from "../scripts/heap.js";
import { migrate } from "../scripts/migrate.ts";
import { handOver, unprivilegedAccount } from "../scripts/postgres/account.js";
import { ensureDatabase, startPostgres } from "../scripts/postgres/server.js";
import { freePort } from "../testing/try-out.ts";

/** A PostgreSQL that keeps every commit (fsync and synchronous_commit on), migrated, in a folder of its own. */
export async function startDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), "qoldau-bench-"));
  handOver(unprivilegedAccount(), folder);
  const options = { folder: path.join(folder, "data"), password: randomBytes(16).toString("hex") };
  const server = await startPostgres({
    ...options,
    port: await freePort(),
    logFile: path.join(folder, "log"),
  });
  const url = await ensureDatabase(server, "qoldau");
  await migrate(url);
  return {
    url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A live instance's environment. Every request may come from an address of its own, as behind a proxy. */
export async function liveEnvironment(databaseUrl: string): Promise<Record<string, string>> {
  const [port, metrics] = [await freePort(), await freePort()];
  const key = () => randomBytes(32).toString("base64");
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    SMTP_URL: "smtp://127.0.0.1:1",
    APP_URL: `http://localhost:${port}`,
    MAIL_FROM: "Bench <bench@example.org>",
    DATA_KEYS: `bench:${key()}`,
    INDEX_KEY: key(),
    TOKEN_KEY: key(),
    AUTH_SECRET: key(),
    PORT: String(port),
    METRICS_PORT: String(metrics),
    HOST: "127.0.0.1",
    TRUSTED_PROXIES: "127.0.0.1",
    MAILS_PER_MINUTE: "100000000",
    MAILS_PER_HOUR: "100000000",
    LOG_LEVEL: "error",
  };
}

/** Starts a server of ours, of the bench or of a peer, and waits until it answers on PORT. */
export async function startServer(
  file: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
) {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [...heapFlags.web, file, ...args], {
    env: { NODE_ENV: "production", PATH, HOME, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilHealthy(child, Number(environment.PORT));
  return {
    pid: child.pid,
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

async function untilHealthy(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error("the server ended before it was ready");
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (response?.ok) return;
    await setTimeout(50);
  }
}
