// One round: a database of its own with a million signatures and 200,000 letters; the statistics are read from the roll-ups and, for
// comparison, by grouping the base tables. Prints its numbers as JSON. `node bench/stats/round.ts SIGNATURES LETTERS` for less.
import { performance } from "node:perf_hooks";
import type { Client } from "pg";
import { withTemplateDatabase } from "../template-database.ts";
import { loadSupporters } from "./load.ts";

const READS = 40;
const DAYS = 180;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function p95(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let read = 0; read < READS; read++) times.push(await timed(work));
  return times.sort((a, b) => a - b)[Math.floor(READS * 0.95)] ?? 0;
}

/** What one page asked for before there were roll-ups: a scan with the same groups. */
const grouping = `
  select day, country, locale, display, source, count(*) from (
    select (confirmed_at at time zone 'UTC')::date as day, country, locale, display, source from signatures
    where campaign_id = $1 and withdrawn_at is null and invalidated_at is null) as counted
  group by grouping sets ((day), (country), (locale), (display), (source))`;

async function main(client: Client) {
  const [signatures = "1000000", letters = "200000"] = process.argv.slice(2);
  const { makeCampaign, makeRecipient } = await import("../../testing/make-campaign.ts");
  const { rollUpStatistics } = await import("../../domain/statistics/roll-up.ts");
  const { getStatistics } = await import("../../domain/statistics/statistics.ts");
  const campaign = await makeCampaign();
  for (let office = 0; office < 6; office++) await makeRecipient(campaign);
  const size = { signatures: Number(signatures), letters: Number(letters), days: DAYS };
  await loadSupporters(client, { slug: campaign.slug, ...size });
  await client.query("analyze");
  const rollUp = await timed(() => rollUpStatistics());
  const read = await p95(() => getStatistics(campaign.id as Parameters<typeof getStatistics>[0]));
  const scan = await p95(() => client.query(grouping, [campaign.id]));
  const numbers = {
    "statistics, p95": read,
    "grouping signatures alone, p95": scan,
    "first roll-up": rollUp,
  };
  console.log(JSON.stringify(numbers));
}

await withTemplateDatabase(main);
