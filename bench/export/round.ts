// One round: a database of its own with so many signers who show their names; a process like the worker's prepares
// the list and fetches it as the web does, and the sealed rows are copied out, which opens nothing: the least that reading them costs.
// Prints its numbers as JSON. `node --expose-gc bench/export/round.ts 50000` for less.
import type { Client } from "pg";
import { measure } from "../measure.ts";
import { withTemplateDatabase } from "../template-database.ts";
import { copyRows } from "./copy-rows.ts";
import { orderList } from "./order-list.ts";
import { prepareApart } from "./prepare-apart.ts";

const rows = Number(process.argv[2] ?? "1000000");
const copied = `copy (select id, confirmed_at, email_index, name, country, locale, display from signatures
  order by confirmed_at, id) to stdout`;

async function main(client: Client) {
  const { makeCampaign } = await import("../../testing/make-campaign.ts");
  const { loadSigners } = await import("./load.ts");
  const campaign = await makeCampaign();
  await loadSigners(client, campaign.slug, rows);
  await client.query("analyze");
  const id = await orderList(campaign);
  const list = await prepareApart(id, rows);
  const copy = await measure(async () => ({ letters: rows, bytes: await copyRows(client, copied) }));
  console.log(JSON.stringify({ ...list, "COPY to stdout, rows a second": copy["letters per second"] }));
}

await withTemplateDatabase(main);
