import { Client } from "pg";
import { startDatabase } from "../instance.ts";
import { load, percentile } from "../load.ts";
import { processorSeconds } from "../processor-time.ts";
import type { Round } from "../scenario.ts";
import { makeSigners } from "../sign/signers.ts";
import { startDirectus } from "./instance.ts";

// `round.ts CONNECTIONS`: signing with Directus as its manual shows it: whoever comes may create an item of a collection
// in which an e-mail address stands once.

const [connections = 16] = process.argv.slice(2).map(Number);
const WARM_UP_SECONDS = 2;
const SECONDS = 8;

const database = await startDatabase();
const directus = await startDirectus(database.url);
const request = makeSigners(directus.port, "/items/signatures");
try {
  await sign(WARM_UP_SECONDS);
  const before = await countRows();
  const used = processorSeconds(directus.pid);
  const { answers, seconds, milliseconds } = await sign(SECONDS);
  const processor = processorSeconds(directus.pid) - used;
  const taken = answers.get(204) ?? 0;
  if (answers.size !== 1) throw new Error(`not all were taken: ${JSON.stringify([...answers])}`);
  if ((await countRows()) - before !== taken) throw new Error("answers and rows differ");
  const round: Round = {
    "signatures per second": taken / seconds,
    "signatures per processor second": taken / processor,
    median: percentile(milliseconds, 50),
    p99: percentile(milliseconds, 99),
  };
  console.log(JSON.stringify(round));
} finally {
  await directus.stop();
  await database.stop();
}

function sign(seconds: number) {
  return load({ port: directus.port, connections, seconds, request });
}

async function countRows(): Promise<number> {
  const client = new Client({ connectionString: directus.databaseUrl });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as count from signatures");
  await client.end();
  return rows[0].count;
}
