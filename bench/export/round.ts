// One round: a database of its own with so many signers who show their names; the list is prepared as the worker does it,
// fetched as the web does it, and the sealed rows are copied out, which opens nothing: the least that reading them costs.
// Prints its numbers as JSON. `node --expose-gc bench/export/round.ts 50000` for less.
import type { Client } from "pg";
import { measure } from "../measure.ts";
import { withTemplateDatabase } from "../template-database.ts";
import { copyRows } from "./copy-rows.ts";
import { orderList } from "./order-list.ts";

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
  const { prepareExport } = await import("../../domain/exports/prepare-export.ts");
  const prepared = await measure(async () => {
    await prepareExport(id);
    return { letters: rows, bytes: 0 };
  });
  const fetched = await measure(() => fetchList(campaign.id, id));
  const copy = await measure(async () => ({ letters: rows, bytes: await copyRows(client, copied) }));
  console.log(
    JSON.stringify({
      "prepared, signers a second": prepared["letters per second"],
      "fetched, signers a second": fetched["letters per second"],
      "COPY to stdout, rows a second": copy["letters per second"],
      "memory at most, preparing": prepared["memory at most"],
      "memory at most, fetching": fetched["memory at most"],
      "longest turn of the event loop": prepared["longest turn of the event loop"],
    }),
  );
}

async function fetchList(campaignId: string, id: string) {
  const { findReadyExport, readBytes } = await import("../../domain/exports/fetch-export.ts");
  const found = await findReadyExport({
    campaignId: campaignId as Parameters<typeof findReadyExport>[0]["campaignId"],
    id,
  });
  if (!found.ok) throw new Error(`the list is ${found.state}`);
  let bytes = 0;
  for await (const part of readBytes(found.file, { first: 0, last: found.file.size - 1 }))
    bytes += part.length;
  if (bytes !== found.file.size) throw new Error("the list is not whole");
  return { letters: rows, bytes };
}

await withTemplateDatabase(main);
