// npm run migrate: brings the database to the state that this version of the code expects. Safe to run by several
// instances at once: they hold an advisory lock in turn. PgBouncer in transaction mode does not carry that
// lock, so WORKER_DATABASE_URL, which leads to PostgreSQL itself, goes before DATABASE_URL.
import { setTimeout as sleep } from "node:timers/promises";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { Client } from "pg";
import { readGiven } from "#lib/env";
import { refuseMixed } from "./concurrent-index.ts";
import { readMigrations } from "./migrations.ts";
import { installQueue } from "./queue-schema.ts";
import { Refusal, runScript } from "./refusal.js";
import { filters, withSchemaEngine } from "./schema-engine.ts";

/**
 * Applies the migrations that are missing, then installs or updates the job queue's schema. A table that is in use is
 * waited for in short turns, so nobody queues behind a migration. One that fails changes nothing (an index made
 * concurrently remains as an invalid one, which the next attempt removes) and may be run again.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(databaseUrl: string, migrationsList = readMigrations()): Promise<string[]> {
  refuseMixed(migrationsList);
  return oneAtATime(databaseUrl, async (client) => {
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, async (engine) => {
      await forgetFailed(client, engine);
      return engine.applyMigrations({ migrationsList, filters });
    });
    await installQueue(databaseUrl, client);
    return appliedMigrationNames;
  });
}

/**
 * The engine's own lock does not do: it is lost with the connection of a statement that failed, is waited for ten
 * seconds only, and whoever waits for it has a snapshot, for which an index made concurrently waits in its turn.
 */
async function oneAtATime<Result>(connectionString: string, work: (client: Client) => Promise<Result>) {
  const client = new Client({ connectionString });
  client.on("error", () => undefined); // when the database is gone, the work finds out
  await client.connect();
  try {
    while (!(await isFirst(client))) await sleep(500);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function isFirst(client: Client) {
  const { rows } = await client.query<{ first: boolean }>(
    "select pg_try_advisory_lock(hashtext('qoldau migrate')) as first",
  );
  return rows[0]?.first;
}

/** What did not finish was rolled back or can be repeated (schema-engine.ts), and needs no repair. */
async function forgetFailed(client: Client, engine: SchemaEngine) {
  const { rows: tables } = await client.query("select where to_regclass('_prisma_migrations') is not null");
  if (tables.length === 0) return;
  const { rows } = await client.query<{ name: string }>(`
    select migration_name as name from _prisma_migrations where finished_at is null and rolled_back_at is null`);
  for (const { name } of rows) await engine.markMigrationRolledBack({ migrationName: name });
}

async function main() {
  const given = readGiven(["WORKER_DATABASE_URL", "DATABASE_URL"]);
  const databaseUrl = given.WORKER_DATABASE_URL ?? given.DATABASE_URL;
  if (!databaseUrl)
    throw new Refusal("DATABASE_URL is not set: set it to the database that is to be migrated.");
  const applied = await migrate(databaseUrl);
  console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
}

if (import.meta.main) {
  await runScript(main);
  process.exit(); // The engine's 10-second timer for its advisory lock runs on and would hold the process.
}
