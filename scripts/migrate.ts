// npm run migrate: brings the database to the state that this version of the code expects. Safe to run by several
// instances at once: the schema engine holds an advisory lock. PgBouncer in transaction mode does not carry that
// lock, so the address must lead to PostgreSQL itself.
import { Logger, runMigrations } from "graphile-worker";
import { readGiven } from "#lib/env";
import { readMigrations } from "./migrations.ts";
import { Refusal, runScript } from "./refusal.js";
import { filters, withSchemaEngine } from "./schema-engine.ts";

const silent = new Logger(() => () => {});

/**
 * Applies the migrations that are missing, then installs or updates the job queue's schema.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList: readMigrations(), filters }),
  );
  await runMigrations({ connectionString: databaseUrl, logger: silent });
  return appliedMigrationNames;
}

async function main() {
  const { DATABASE_URL: databaseUrl } = readGiven(["DATABASE_URL"]);
  if (!databaseUrl)
    throw new Refusal("DATABASE_URL is not set: set it to the database that is to be migrated.");
  const applied = await migrate(databaseUrl);
  console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
}

if (import.meta.main) {
  await runScript(main);
  process.exit(); // The engine's 10-second timer for its advisory lock runs on and would hold the process.
}
