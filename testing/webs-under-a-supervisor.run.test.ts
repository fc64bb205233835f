import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { childrenOf, end } from "./crash/live-instance.ts";
import { freePort, portOf } from "./try-out.ts";

// Two webs under their supervisor that read a .env, as `npm run start:web` has it. Their database takes connections and
// says nothing.

const patience = { timeout: 60_000, interval: 100 };
const database = createServer().listen(0, "127.0.0.1");
const folder = mkdtempSync(path.join(tmpdir(), "qoldau-env-"));
const file = path.join(folder, ".env");
const port = await freePort();
const metricsPort = await freePort();
const origin = `http://127.0.0.1:${port}`;

const key = Buffer.alloc(32).toString("base64");
const tokens = { first: "a".repeat(16), second: "b".repeat(16) };
const settings = {
  ...{ PORT: String(port), METRICS_PORT: String(metricsPort), HOST: "127.0.0.1", WEB_CONCURRENCY: "2" },
  ...{
    DATABASE_URL: `postgresql://nobody@127.0.0.1:${portOf(database)}/none`,
    SMTP_URL: "smtp://127.0.0.1:9",
  },
  ...{ APP_URL: "http://localhost:3000", MAIL_FROM: "Qoldau <noreply@example.org>" },
  ...{ DATA_KEYS: `k1:${key}`, INDEX_KEY: key, TOKEN_KEY: key, AUTH_SECRET: key },
};

function writeEnv(more: Record<string, string>) {
  const lines = Object.entries({ ...settings, ...more }).map(([name, value]) => `${name}="${value}"\n`);
  writeFileSync(file, lines.join(""));
}

writeEnv({ ONION_URL: "http://first.onion", METRICS_TOKEN: tokens.first });
const supervisor = spawn(process.execPath, [`--env-file-if-exists=${file}`, "server/main.ts"], {
  env: { NODE_ENV: "production", PATH: process.env.PATH, APP_URL: "https://given.example.org" },
  stdio: ["ignore", "pipe", "pipe"],
});
const webs = () => childrenOf(supervisor.pid ?? 0);
let said = "";
for (const stream of [supervisor.stdout, supervisor.stderr]) {
  stream.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
}

beforeAll(() => vi.waitFor(() => expect(said.split("web is ready")).toHaveLength(3), patience));
afterAll(async () => {
  await end(supervisor);
  database.close();
  rmSync(folder, { recursive: true });
});

/** Resolves when the supervisor has said what came of it. */
async function replaceWebs(outcome: string, meanwhile?: () => Promise<unknown>) {
  said = "";
  supervisor.kill("SIGHUP");
  await meanwhile?.();
  await vi.waitFor(() => expect(said).toContain(outcome), patience);
}

const ask = (path: string, token: string) =>
  fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${token}`, connection: "close" } });

test("the metrics say that the database does not answer", async () => {
  const response = await fetch(`http://127.0.0.1:${metricsPort}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toMatch(/^qoldau_database_up 0$/m);
});

test("those that SIGHUP brings know a changed .env; what the environment gave stays", async () => {
  const before = await ask("/healthz", "");
  expect(before.headers.get("onion-location")).toBe("http://first.onion/healthz");
  expect(before.headers.has("strict-transport-security")).toBe(true);

  writeEnv({ METRICS_TOKEN: tokens.second, METRICS_PORT: "9" });
  await replaceWebs("all webs are replaced");
  expect((await ask("/metrics", tokens.first)).status).toBe(401);
  const after = await ask("/metrics", tokens.second);
  expect(await after.text()).toContain("qoldau_database_up 0");
  expect(after.headers.has("onion-location")).toBe(false);
  expect(after.headers.has("strict-transport-security")).toBe(true);
});

test("a successor that does not start leaves the others, and nothing of itself", async () => {
  const before = webs();
  writeEnv({ DATA_KEYS: "" });
  await replaceWebs("the new web did not start: the old ones stay");
  await vi.waitFor(() => expect(webs()).toEqual(before), patience);

  writeEnv({});
  await replaceWebs("all webs are replaced");
  await vi.waitFor(() => expect(webs()).toHaveLength(2), patience);
  expect(webs().filter((pid) => before.includes(pid))).toEqual([]);
});

test("one that dies while its successor starts is not replaced twice", async () => {
  const [oldest = 0] = webs();
  await replaceWebs("all webs are replaced", async () => {
    await vi.waitFor(() => expect(webs()).toHaveLength(3), patience);
    process.kill(oldest, "SIGKILL");
  });
  await vi.waitFor(() => expect(webs()).toHaveLength(2), patience);
});
