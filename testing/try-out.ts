// A try-out for tests: `npm start` itself, on free ports and in a temporary folder.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const names = ["PORT", "MAILBOX_PORT", "MAILBOX_SMTP_PORT", "POSTGRES_PORT", "METRICS_PORT"] as const;
export type TryOutEnvironment = Record<string, string>;

/** Ports that are free now and a folder that does not exist yet. */
export async function tryOutEnvironment(): Promise<TryOutEnvironment> {
  const probes = await Promise.all(names.map(listenAnywhere));
  const ports = names.map((name, index) => [name, String(portOf(probes[index]))]);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  const folder = mkdtempSync(path.join(tmpdir(), "qoldau-start-"));
  return { ...Object.fromEntries(ports), DATA_DIR: path.join(folder, "data"), RATE_LIMITS: "off" };
}

/** Runs the script as the machine's Node would; `output` grows while it runs. */
export function startTryOut(environment: TryOutEnvironment) {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["scripts/start.js"], {
    env: { PATH, HOME, NODE_ENV: "production", ...environment },
  });
  const run = { child, output: "", exited: once(child, "exit") as Promise<[number | null, string | null]> };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      run.output += text;
    });
  }
  return run;
}

/** Resolves when it says so; rejects with its output when it ends before. */
export async function untilReady(run: { child: ChildProcess; output: string }) {
  while (!run.output.includes("Ready after")) {
    if (run.child.exitCode !== null) throw new Error(run.output);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function listenAnywhere() {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = await listenAnywhere();
  const port = portOf(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export function portOf(server: ReturnType<typeof createServer> | undefined): number {
  const address = server?.address();
  if (!address || typeof address === "string") throw new Error("The server does not listen.");
  return address.port;
}
