import { db } from "#lib/db";
import { makeCampaign } from "../../testing/make-campaign.ts";
import { liveEnvironment, startDatabase, startServer } from "../instance.ts";
import { fillCampaign } from "./fill-campaign.ts";
import { measureSigning } from "./measure-signing.ts";
import { makeSigners } from "./signers.ts";

// `round.ts ours|bare CONNECTIONS [ROWS]`: signatures by the public API, with so many in the campaign before.

const [kind = "ours", connections = "16", rows = "0"] = process.argv.slice(2);

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
const port = Number(environment.PORT);
try {
  const round = await measureSigning({
    port,
    connections: Number(connections),
    request: makeSigners(port, `/api/v1/campaigns/${campaign.slug}/signatures`),
    pid: server.pid,
    taken: 202,
    databaseUrl: database.url,
  });
  console.log(JSON.stringify(round));
} finally {
  await server.stop();
  await db.$disconnect();
  await database.stop();
}
