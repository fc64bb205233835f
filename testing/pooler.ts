// PgBouncer as docs/scaling.md has it set up, in front of a test's database.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { handOver, unprivilegedAccount } from "../scripts/postgres/account.js";
import { freePort } from "./try-out.ts";

export type Pooler = { url: string; transactions: () => Promise<number>; stop: () => Promise<void> };

/** Fewer than one web opens, so that every statement may meet a connection that another has just used. */
const CONNECTIONS = 4;

/** In transaction mode, on a port of its own. Null where PgBouncer is not installed. */
export async function startPooler(databaseUrl: string): Promise<Pooler | null> {
  if (spawnSync("pgbouncer", ["--version"]).status !== 0) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "qoldau-pooler-"));
  const target = new URL(databaseUrl);
  const port = await freePort();
  writeFileSync(path.join(folder, "users"), `"${target.username}" "${target.password}"\n`);
  writeFileSync(path.join(folder, "pgbouncer.ini"), settings(target, port, folder));
  const account = unprivilegedAccount();
  handOver(account, folder);
  const [command = "", ...args] = [...account.prefix, "pgbouncer", path.join(folder, "pgbouncer.ini")];
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "pipe"],
    uid: account.uid,
    gid: account.gid,
  });
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  const url = new URL(databaseUrl);
  url.port = String(port);
  const console = new URL(url);
  console.pathname = "/pgbouncer";
  await untilItAnswers(url.href, () => {
    if (child.exitCode !== null) throw new Error(`PgBouncer did not start:\n${complaint}`);
  });

  async function stop() {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGINT");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  }

  /** How many have gone through it. */
  async function transactions() {
    const rows = await ask(console.href, "show stats");
    return Number(rows.find(({ database }) => `/${database}` === target.pathname)?.total_xact_count ?? 0);
  }

  return { url: url.href, transactions, stop };
}

/** What the document says, in the test's places. A setting that it no longer names fails here. */
function settings({ hostname, port, pathname, username }: URL, listen: number, folder: string): string {
  const name = pathname.slice(1);
  const own: Record<string, string> = {
    qoldau: `host=${hostname} port=${port} dbname=${name}`,
    listen_addr: "127.0.0.1",
    listen_port: String(listen),
    auth_file: path.join(folder, "users"),
    default_pool_size: String(CONNECTIONS),
  };
  const [, documented = ""] = /^```ini\n(.*?)^```$/ms.exec(readFileSync("docs/scaling.md", "utf8")) ?? [];
  const changed = Object.entries(own).reduce((text, [key, value]) => {
    const line = new RegExp(`^${key} = .*$`, "m");
    if (!line.test(text)) throw new Error(`docs/scaling.md sets no ${key} for PgBouncer`);
    return text.replace(line, `${key === "qoldau" ? name : key} = ${value}`);
  }, documented);
  return `${changed}unix_socket_dir =\nstats_users = ${username}\n`;
}

async function untilItAnswers(url: string, demandLife: () => void) {
  while (
    !(await ask(url, "select 1").then(
      () => true,
      () => false,
    ))
  ) {
    demandLife();
    await sleep(100);
  }
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {}); // said again by connect and query
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
