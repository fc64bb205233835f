import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { freePort } from "../../testing/try-out.ts";

const program = fileURLToPath(new URL("../peers/directus/node_modules/directus/cli.js", import.meta.url));
const admin = { email: "admin@example.org", password: randomBytes(16).toString("hex") };
/** Of everybody who has not signed in; Directus makes it with this id. */
const PUBLIC_POLICY = "abf8a154-5b1c-4a46-ac9c-7300570f4f17";

/** Directus in a database of its own on the same PostgreSQL, with a collection in which everybody may create items. */
export async function startDirectus(databaseUrl: string) {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "qoldau-directus-"));
  const environment = { ...settings(await makeDatabase(databaseUrl), port), EXTENSIONS_PATH: folder };
  const [code] = await once(run("bootstrap", environment), "exit");
  if (code !== 0) throw new Error("Directus could not make its tables");
  const child = run("start", environment);
  const origin = `http://127.0.0.1:${port}`;
  await untilItAnswers(child, origin);
  await makeCollection(origin);

  async function stop() {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
  return { port, pid: child.pid, databaseUrl: environment.DB_CONNECTION_STRING, stop };
}

/** What could slow it down is off: cache, limits, sockets, telemetry. The pool is as large as the bare server's. */
function settings(url: string, port: number) {
  return {
    ...{
      NODE_ENV: "production",
      LOG_LEVEL: "error",
      TELEMETRY: "false",
      HOST: "127.0.0.1",
      PORT: String(port),
    },
    ...{ KEY: randomBytes(16).toString("hex"), SECRET: randomBytes(32).toString("hex") },
    ...{
      DB_CLIENT: "pg",
      DB_CONNECTION_STRING: url,
      DB_POOL__MAX: "16",
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
    ...{ ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password },
    ...{ CACHE_ENABLED: "false", RATE_LIMITER_ENABLED: "false", WEBSOCKETS_ENABLED: "false" },
  };
}

function run(command: "bootstrap" | "start", environment: Record<string, string>): ChildProcess {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, [program, command], {
    env: { NODE_ENV: "production", PATH, HOME, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function makeDatabase(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("create database directus");
  await client.end();
  const url = new URL(databaseUrl);
  url.pathname = "/directus";
  return url.href;
}

async function untilItAnswers(child: ChildProcess, origin: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error("Directus ended before it was ready");
    const response = await fetch(`${origin}/server/ping`).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
}

async function makeCollection(origin: string): Promise<void> {
  const { data } = await post<{ data: { access_token: string } }>(`${origin}/auth/login`, admin);
  const text = (field: string, schema = {}) => ({ field, type: "string", schema });
  const fields = [
    { field: "id", type: "uuid", meta: { special: ["uuid"] }, schema: { is_primary_key: true } },
    text("email", { is_unique: true, is_nullable: false }),
    ...["country", "display", "locale"].map((field) => text(field)),
    { field: "consent", type: "boolean", schema: {} },
  ];
  const token = data.access_token;
  await post(`${origin}/collections`, { collection: "signatures", schema: {}, meta: {}, fields }, token);
  const everything = { fields: ["*"], permissions: {}, validation: {} };
  const permission = { policy: PUBLIC_POLICY, collection: "signatures", action: "create", ...everything };
  await post(`${origin}/permissions`, permission, token);
}

async function post<T>(url: string, body: unknown, token?: string): Promise<T> {
  const headers = {
    "content-type": "application/json",
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
