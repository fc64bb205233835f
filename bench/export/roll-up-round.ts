// One round: a campaign whose roll-up has so many rows, ten years of them; its statistics as a CSV, everything hidden that has to be, beside
// COPY of the same rows. Prints its numbers as JSON. `node --expose-gc bench/export/roll-up-round.ts 50000` for less.
import type { Client } from "pg";
import { measure } from "../measure.ts";
import { withTemplateDatabase } from "../template-database.ts";
import { copyRows } from "./copy-rows.ts";

const rows = Number(process.argv[2] ?? "1000000");
const DAYS = 3650;
const fill = `
  insert into statistics_counts (campaign_id, metric, by, day, key, count)
  select $1::uuid, 'signaturesConfirmed', by, current_date - 1 - day, case by when 'day' then '' else by || n end, 5 + (day * 7 + n) % 40
  from generate_series(0, ${DAYS - 1}) as day,
    (select case when n = 0 then 'day' when n % 5 = 0 then 'source' else 'country' end as by, n
      from generate_series(0, $2::int - 1) as n) as splits`;

async function main(client: Client) {
  const { makeCampaign } = await import("../../testing/make-campaign.ts");
  const { getStatistics } = await import("../../domain/statistics/statistics.ts");
  const { labelsIn } = await import("../../domain/statistics/labels.ts");
  const { csvFile } = await import("../../server/statistics/csv-file.ts");
  const campaign = await makeCampaign();
  await client.query(fill, [campaign.id, Math.ceil(rows / DAYS)]);
  await client.query("insert into statistics_progress (campaign_id, through) values ($1, current_date - 1)", [
    campaign.id,
  ]);
  await client.query("analyze statistics_counts");
  const written = await measure(async () => {
    const statistics = await getStatistics(campaign.id as Parameters<typeof getStatistics>[0]);
    return { letters: rows, bytes: csvFile(statistics, labelsIn("en", new Map()), "en", false).length };
  });
  const copied = await measure(async () => ({
    letters: rows,
    bytes: await copyRows(client, "copy statistics_counts to stdout (format csv)"),
  }));
  console.log(
    JSON.stringify({
      "roll-up rows a second as CSV": written["letters per second"],
      "COPY to stdout, rows a second": copied["letters per second"],
      "memory at most": written["memory at most"],
      "longest turn of the event loop": written["longest turn of the event loop"],
    }),
  );
}

await withTemplateDatabase(main);
