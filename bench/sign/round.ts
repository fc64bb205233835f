import { Client } from "pg";
import { db } from "#lib/db";
import { makeCampaign } from "../../testing/make-campaign.ts";
import { liveEnvironment, startDatabase, startServer } from "../instance.ts";
import { load, percentile } from "../load.ts";
import { processorSeconds } from "../processor-time.ts";
import type { Round } from "../scenario.ts";
import { fillCampaign } from "./fill-campaign.ts";
import { makeSigners } from "./signers.ts";

// `round.ts ours|bare CONNECTIONS [ROWS]`: signatures by the public API, with so many in the campaign before.

const [kind = "ours", connections = "16", rows = "0"] = process.argv.slice(2);
const WARM_UP_SECONDS = 2;
const SECONDS = 8;

const database = await startDatabase();
const environment = await liveEnvironment(database.url);
Object.assign(process.env, environment);
const campaign = await makeCampaign();
await fillCampaign(database.url, campaign, Number(rows));
const server = await startServer(kind === "ours" ? "server/main.ts" : "bench/sign/bare-server.ts", {
  ...environment,
  CAMPAIGN: campaign.id,
  ORGANISATION: campaign.organisationId,
});
const request = makeSigners(Number(environment.PORT), `/api/v1/campaigns/${campaign.slug}/signatures`);
try {
  await sign(WARM_UP_SECONDS);
  const before = await countRows();
  const used = processorSeconds(server.pid);
  const { answers, seconds, milliseconds } = await sign(SECONDS);
  const processor = processorSeconds(server.pid) - used;
  const taken = answers.get(202) ?? 0;
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
  await server.stop();
  await db.$disconnect();
  await database.stop();
}

function sign(seconds: number) {
  return load({ port: Number(environment.PORT), connections: Number(connections), seconds, request });
}

async function countRows(): Promise<number> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as count from signatures");
  await client.end();
  return rows[0].count;
}
