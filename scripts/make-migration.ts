// node scripts/make-migration.ts verb_object: writes the migration that leads from prisma/migrations to prisma/*.prisma.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder, readMigrations, readSchema } from "./migrations.ts";
import { filters, withSchemaEngine } from "./schema-engine.ts";
import { startTemporaryPostgres } from "./temporary-database.js";

/** The SQL that is missing in the migrations; empty when they already lead to the schema. */
export async function missingMigration(): Promise<string> {
  const server = await startTemporaryPostgres();
  try {
    const { stdout } = await withSchemaEngine(server.url("postgres"), (engine) =>
      engine.diff({
        from: { tag: "migrations", ...readMigrations() },
        to: { tag: "schemaDatamodel", files: readSchema().map(([path, content]) => ({ path, content })) },
        script: true,
        exitCode: null,
        filters,
      }),
    );
    return stdout?.includes("empty migration") ? "" : (stdout ?? "");
  } finally {
    await server.stop();
  }
}

async function main() {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) throw new Error("Name the migration: verb_object.");
  const sql = await missingMigration();
  if (!sql) return console.log("The migrations already lead to the schema.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`Written, please read it: ${join(folder, "migration.sql")}`);
}

if (import.meta.main) await main();
