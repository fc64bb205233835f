// npm run migrate: brings the database to the state that this version of the code expects. Safe to run by several
// instances at once: the schema engine holds an advisory lock. PgBouncer in transaction mode does not carry that
// lock, so WORKER_DATABASE_URL, which leads to PostgreSQL itself, goes before DATABASE_URL.
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { Client } from "pg";
import { readGiven } from "#lib/env";
import { readMigrations } from "./migrations.ts";
import { installQueue } from "./queue-schema.ts";
import { Refusal, runScript } from "./refusal.js";
import { filters, withSchemaEngine } from "./schema-engine.ts";

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
  await installQueue(databaseUrl);
  return appliedMigrationNames;
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
