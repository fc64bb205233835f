// npm run restore -- FILE FORGOTTEN: brings a backup back into an empty database, proves that all of it came, and forgets
// again who asked to be forgotten since. Web and worker start only when this has ended well.
import { closeSync, openSync, readFileSync } from "node:fs";
import { Client } from "pg";
import { replayForgotten } from "#domain/privacy/forgotten";
import { stopRestored } from "#domain/privacy/stop-restored";
import { verifySealedValues } from "#domain/privacy/survey-keys";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { directUrl, runClientProgram } from "./client-programs.ts";
import { readForgotten } from "./forgotten-file.ts";
import { migrate } from "./migrate.ts";
import { Refusal, runScript } from "./refusal.js";
import { countTables, differences, type TableCounts } from "./table-counts.ts";

const usage = `Usage: npm run restore -- FILE FORGOTTEN
  FILE        what npm run backup wrote; FILE.json lies beside it
  FORGOTTEN   the latest of npm run forgotten, or "-" when there is none`;

async function main() {
  const [file, forgotten, ...rest] = process.argv.slice(2);
  if (!file || !forgotten || rest.length > 0) throw new Refusal(usage);
  const list = forgotten === "-" ? [] : readForgotten(forgotten);
  const expected = readManifest(file);
  await refuseUnlessEmpty();
  await bringBack(file);
  await compare(expected);
  await migrate(directUrl());
  const { erasure, withdrawal, objection } = await replayForgotten(list);
  const { letters, mailings } = await stopRestored();
  const { opened, unreadable } = await verifySealedValues();
  console.log(`All rows are back. ${erasure} erasures, ${withdrawal} withdrawals and ${objection} objections repeated;
${letters} letters on their way are not sent again. ${mailings} mailings of news are stopped: an organizer ends them, or lets them go on.`);
  if (unreadable.length > 0)
    throw new Refusal(
      `${unreadable.length} sealed values do not open: DATA_KEYS lacks a key of that time. See \`npm run keys -- list\`.`,
    );
  console.log(`All ${opened} sealed values open. Worker and web may start.`);
}

function readManifest(file: string): TableCounts {
  try {
    return (JSON.parse(readFileSync(`${file}.json`, "utf8")) as { tables: TableCounts }).tables;
  } catch {
    throw new Refusal(`${file}.json cannot be read: it was written with the backup and lies beside it.`);
  }
}

/**
 * Both addresses, where a pooler stands between, because rows come back by one and are worked on by the other. Restoring over
 * something would mix two states; which of them is meant, nobody here can know.
 */
async function refuseUnlessEmpty() {
  for (const [name, url] of addresses()) {
    const tables = await withClient(url, countTables);
    if (Object.keys(tables).length > 0)
      throw new Refusal(
        `The database of ${name} is not empty. Create a new one, let DATABASE_URL lead to it, and WORKER_DATABASE_URL where that is set, and restore there.`,
      );
  }
}

function addresses(): [name: string, url: string][] {
  const { DATABASE_URL, WORKER_DATABASE_URL } = env();
  return Object.entries({ DATABASE_URL, ...(WORKER_DATABASE_URL && { WORKER_DATABASE_URL }) });
}

async function bringBack(file: string) {
  let input: number;
  try {
    input = openSync(file, "r");
  } catch {
    throw new Refusal(`${file} cannot be read.`);
  }
  try {
    await runClientProgram("pg_restore", ["--no-owner", "--exit-on-error", "--single-transaction"], {
      input,
    });
  } finally {
    closeSync(input);
  }
}

async function compare(expected: TableCounts) {
  for (const [name, url] of addresses()) {
    const wrong = differences(expected, await withClient(url, countTables));
    if (wrong.length > 0)
      throw new Refusal(
        `Not all came back to the database of ${name}. Do not start web or worker on it:\n  ${wrong.join("\n  ")}`,
      );
  }
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

await runScript(main);
await db.$disconnect();
process.exit(); // The schema engine's 10-second timer would hold the process.
