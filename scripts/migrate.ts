// npm run migrate: brings the database to the state that this version of the code expects. Safe to run by several
// instances at once: the schema engine holds an advisory lock. PgBouncer in transaction mode does not carry that
// lock, so WORKER_DATABASE_URL, which leads to PostgreSQL itself, goes before DATABASE_URL.
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { Logger, runMigrations } from "graphile-worker";
import { Client } from "pg";
import { readGiven } from "#lib/env";
import { readMigrations } from "./migrations.ts";
import { Refusal, runScript } from "./refusal.js";
import { filters, withSchemaEngine } from "./schema-engine.ts";

const silent = new Logger(() => () => {});

/**
 * Applies the migrations that are missing, then installs or updates the job queue's schema. A table that is in use is
 * waited for in short turns, so nobody queues behind a migration. One that fails changes nothing and may be run again.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(databaseUrl: string, migrationsList = readMigrations()): Promise<string[]> {
  const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, async (engine) => {
    try {
      return await engine.applyMigrations({ migrationsList, filters });
    } catch (error) {
      await forgetFailed(databaseUrl, engine).catch(() => undefined); // the database itself may be gone
      throw error;
    }
  });
  await runMigrations({ connectionString: databaseUrl, logger: silent });
  await run(databaseUrl, addJobsByIndex);
  return appliedMigrationNames;
}

/**
 * graphile-worker's `add_jobs` looks whether a job of the same key waits. A connection plans that once, while few jobs wait, as
 * a reading of them all, and keeps to it when there are a hundred thousand: each new job took longer than the one before. Its own
 * migrations replace the function and forget this, so it is said anew after each. Two at once would disturb each other.
 */
const addJobsByIndex = `
  select pg_advisory_xact_lock(hashtext('graphile_worker.add_jobs'));
  alter function graphile_worker.add_jobs set enable_seqscan = off`;

async function run(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Each is sent as one transaction (schema-engine.ts), so one that failed has been rolled back and needs no repair. */
async function forgetFailed(connectionString: string, engine: SchemaEngine) {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`
    select migration_name as name from _prisma_migrations where finished_at is null and rolled_back_at is null`);
  await client.end();
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
