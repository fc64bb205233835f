// PgBouncer as docs/scaling.md has it set up, in front of a test's database.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
  const [command = "", ...args] = [...account.prefix, "pgbouncer", "-q", path.join(folder, "pgbouncer.ini")];
  const child = spawn(command, args, { stdio: "ignore", uid: account.uid, gid: account.gid });
  const url = new URL(databaseUrl);
  url.port = String(port);
  const console = new URL(url);
  console.pathname = "/pgbouncer";
  await untilItAnswers(url.href);

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

function settings({ hostname, port, pathname, username }: URL, listen: number, folder: string): string {
  const name = pathname.slice(1);
  return `[databases]
${name} = host=${hostname} port=${port} dbname=${name}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listen}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${folder}/users
stats_users = ${username}
pool_mode = transaction
default_pool_size = ${CONNECTIONS}
max_client_conn = 200
server_login_retry = 1
`;
}

async function untilItAnswers(url: string) {
  while (
    !(await ask(url, "select 1").then(
      () => true,
      () => false,
    ))
  )
    await sleep(100);
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
