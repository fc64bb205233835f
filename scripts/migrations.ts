// The migrations and the schema as they lie in prisma/, in the shape in which the schema engine takes them.
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";

const root = join(import.meta.dirname, "..");
export const migrationsFolder = join(root, "prisma/migrations");

/** All migrations in the order in which they apply. */
export function readMigrations(): MigrationList {
  const names = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readMigration(name) } },
    })),
  };
}

/** The schema's files, path and text. */
export function readSchema(): [path: string, text: string][] {
  const paths = globSync(["prisma/schema.prisma", "prisma/models/*.prisma"], { cwd: root }).sort();
  return paths.map((path) => [join(root, path), readFileSync(join(root, path), "utf8")]);
}

function readMigration(name: string) {
  return readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8");
}
