// npm run backup -- FILE: pg_dump as it must be called here, and FILE.json with the number of rows of each table at that
// very moment, by which `npm run restore` tells whether all came back. The counters of rate limits and their salts stay
// out, because with them an address could be tested for on the same day.
import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { Client } from "pg";
import { directUrl, runClientProgram } from "./client-programs.ts";
import { Refusal, runScript } from "./refusal.js";
import { countTables } from "./table-counts.ts";

async function main() {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0) throw new Refusal("Usage: npm run backup -- FILE");
  const output = create(file);
  try {
    await dump(file, output);
  } catch (error) {
    rmSync(file);
    throw error;
  } finally {
    closeSync(output);
  }
  console.log(
    `${file} and ${file}.json are written. Encrypt them, keep them apart from the keys, and keep \`npm run --silent forgotten\` beside them.`,
  );
}

/** The rows are counted in the snapshot that pg_dump reads, so that nothing comes between. */
async function dump(file: string, output: number) {
  const client = new Client({ connectionString: directUrl() });
  await client.connect();
  try {
    await client.query("begin transaction isolation level repeatable read, read only");
    const { rows } = await client.query<{ snapshot: string }>("select pg_export_snapshot() as snapshot");
    const snapshot = rows[0]?.snapshot ?? "";
    const args = ["--format=custom", "--no-unlogged-table-data", "--no-owner", "--snapshot", snapshot];
    await runClientProgram("pg_dump", args, { output });
    const manifest = { takenAt: new Date().toISOString(), tables: await countTables(client) };
    writeFileSync(`${file}.json`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await client.query("commit");
    await leaveMark(client);
  } finally {
    await client.end();
  }
}

/** For the metric of its age. The dump before an update may be of a version that had no place for it. */
async function leaveMark(client: Client) {
  const { rows } = await client.query<{ place: string | null }>(
    "select to_regclass('instance_marks') as place",
  );
  if (!rows[0]?.place) return;
  await client.query(
    "insert into instance_marks values ('backup', now()) on conflict (name) do update set at = excluded.at",
  );
}

/** Readable for its owner alone, and never over an older backup. */
function create(file: string): number {
  try {
    return openSync(file, "wx", 0o600);
  } catch {
    throw new Refusal(`${file} cannot be written: it exists already, or its folder does not.`);
  }
}

await runScript(main);
