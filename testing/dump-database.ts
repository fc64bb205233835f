// What somebody finds who gets hold of a database: its dump, and the files in which PostgreSQL keeps it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Runs a statement and returns its rows. */
export type RunQuery = <Row>(sql: string) => Promise<Row[]>;

/**
 * Every row of every table, the queue's too, as PostgreSQL writes it into a dump: one line each, `table: (values)`.
 * Written here because pg_dump need not be on the machine. Like a backup it leaves out what no log or replica holds.
 */
export async function dumpDatabase(run: RunQuery): Promise<string> {
  const tables = await run<{ name: string }>(`
    select format('%I.%I', nspname, relname) as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and relpersistence = 'p' and nspname not in ('pg_catalog', 'information_schema')
    order by 1`);
  const parts = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await run<{ row: string }>(`select dumped::text as row from ${name} as dumped`);
      return rows.map(({ row }) => `${name}: ${row}\n`).join("");
    }),
  );
  return parts.join("");
}

/** The names of those files of this database, write-ahead log included, that contain the text. */
export async function filesWith(run: RunQuery, text: string): Promise<string[]> {
  await run("checkpoint");
  const [place] = await run<{ folder: string; oid: string }>(`
    select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`);
  const folders = [`base/${place?.oid}`, "pg_wal"].map((folder) => join(place?.folder ?? "", folder));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}

/** The forms in which a text may stand in a dump: as it is, in hex, and in base64 wherever its groups of three begin. */
export function disguisesOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const inBase64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6)),
  );
  return [text, bytes.toString("hex"), ...inBase64];
}
