// CREATE INDEX CONCURRENTLY lets everybody write while it builds. PostgreSQL runs it outside any transaction only, and
// leaves an invalid index of that name behind when it fails: so it is one statement, sent alone, on cleared ground.
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { escapeLiteral } from "pg";
import { Refusal } from "./refusal.js";

/** The index that a script creates, named as in the script. One that drops an index needs no more than to be sent alone. */
type Concurrent = { creates?: { name: string; table: string } };

const commentsAndTexts = /--.*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$/g;
const oneStatement = /^(?:[^;"]|"[^"]*")*;?\s*$/;
const creation =
  /^\s*create\s+(?:unique\s+)?index\s+concurrently\s+(?:if\s+not\s+exists\s+)?("[^"]+"|\w+)\s+on\s+((?:(?:"[^"]+"|\w+)\s*\.\s*)?(?:"[^"]+"|\w+))/i;

/** What a script does concurrently: undefined when nothing, "mixed" when it cannot be sent alone or not be repeated. */
export function readConcurrent(script: string): Concurrent | "mixed" | undefined {
  const bare = script.replace(commentsAndTexts, " ");
  // A materialized view is refreshed concurrently inside a transaction as well.
  if (!/(?<!\bview\s+)\bconcurrently\b/i.test(bare)) return undefined;
  if (!oneStatement.test(bare)) return "mixed";
  if (/^\s*drop\s+index\s+concurrently\b/i.test(bare)) return {};
  const [, name, table] = creation.exec(bare) ?? [];
  return name && table ? { creates: { name, table } } : "mixed";
}

/** @throws {Refusal} when a migration would fail for what stands beside a concurrent statement */
export function refuseMixed({ migrationDirectories }: MigrationList): void {
  for (const { path, migrationFile } of migrationDirectories) {
    if (migrationFile.content.tag === "ok" && readConcurrent(migrationFile.content.value) === "mixed")
      throw new Refusal(
        `Migration ${path} cannot run: CREATE INDEX CONCURRENTLY (with a name) or DROP INDEX CONCURRENTLY must be its only statement. Nothing was changed.`,
      );
  }
}

/**
 * Nobody queues behind such a statement, while it waits itself for every older transaction, at its end too: a short
 * time would throw the whole build away whenever a backup runs. When the client is gone, PostgreSQL stops building.
 */
const PATIENT = "set lock_timeout = '10min'; set client_connection_check_interval = '2s'";

/** Runs such a script on a connection that hands every statement to the same session. */
export async function runConcurrently(connection: SqlDriverAdapter, script: string, { creates }: Concurrent) {
  const execute = (sql: string) => connection.executeRaw({ sql, args: [], argTypes: [] });
  await execute(PATIENT);
  if (creates) {
    const { rows } = await connection.queryRaw({ sql: invalid(creates), args: [], argTypes: [] });
    for (const [name] of rows) await execute(`drop index concurrently ${name}`);
  }
  await execute(script);
  await execute("reset lock_timeout; reset client_connection_check_interval");
}

function invalid({ name, table }: { name: string; table: string }) {
  return `
    select indexrelid::regclass::text from pg_index join pg_class on pg_class.oid = indexrelid
    where indrelid = to_regclass(${escapeLiteral(table)}) and not indisvalid
      and relname = (parse_ident(${escapeLiteral(name)}))[1]::name`;
}
