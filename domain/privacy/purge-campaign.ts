import { freezeStatistics } from "#domain/statistics/roll-up";
import { db } from "#lib/db";
import { BATCH } from "./retention.ts";

/** Of campaign_counts; connections use 0 to 31. */
const PURGED_SLOT = 32;

type Step = { name: string; count: string; purge: string };

// `$1` is the campaign. Totals outlive the rows that they were counted from.
const steps: Step[] = [
  {
    name: "closed-signatures",
    count: "select count(*)::int as rows from signatures where campaign_id = $1::uuid",
    purge: `
      with gone as (
        delete from signatures where ctid = any(array(
          select ctid from signatures where campaign_id = $1::uuid limit ${BATCH}))
        returning confirmed_at is not null and withdrawn_at is null and invalidated_at is null as counted
      ), kept as (
        insert into campaign_counts as c (campaign_id, name, slot, count)
        select $1::uuid, 'SIGNATURE_CONFIRMED', ${PURGED_SLOT}, count(*) from gone where counted having count(*) > 0
        on conflict (campaign_id, name, slot) do update set count = c.count + excluded.count
      )
      select count(*)::int as rows from gone`,
  },
  {
    name: "closed-paper-signatures",
    count: `select count(*)::int as rows from paper_signatures where ${onPaper()}`,
    purge: `
      with emptied as (
        update paper_signatures set name_hash = null, email_index = null
        where ctid = any(array(select ctid from paper_signatures where ${onPaper()} limit ${BATCH})) returning 1
      )
      select count(*)::int as rows from emptied`,
  },
  deletion("closed-letters", "email_letters"),
  deletion("closed-reminders", "reminders"),
  deletion("closed-digests", "digest_readers"),
  deletion("closed-word-hashes", "shingle_hashes"),
];

function onPaper(): string {
  return `num_nonnulls(name_hash, email_index) > 0 and sheet_id in (
    select id from paper_sheets where campaign_id = $1::uuid)`;
}

function deletion(name: string, table: string): Step {
  const due = `from ${table} where campaign_id = $1::uuid`;
  return {
    name,
    count: `select count(*)::int as rows ${due}`,
    purge: `
      with gone as (delete from ${table} where ctid = any(array(select ctid ${due} limit ${BATCH})) returning 1)
      select count(*)::int as rows from gone`,
  };
}

export const campaignRules = steps.map(({ name }) => name);

/** Deletes what a closed campaign holds of persons; its counts, statistics, ledger and page stay. Rows by kind. */
export async function purgeCampaign(campaignId: string): Promise<Record<string, number>> {
  await freezeStatistics(campaignId);
  const report: Record<string, number> = {};
  for (const { name, purge } of steps) report[name] = await runInBatches(purge, campaignId);
  return report;
}

/** How many rows that would be. */
export async function countCampaign(campaignId: string): Promise<Record<string, number>> {
  const report: Record<string, number> = {};
  for (const { name, count } of steps) report[name] = await run(count, campaignId);
  return report;
}

async function runInBatches(sql: string, campaignId: string): Promise<number> {
  let purged = 0;
  for (;;) {
    const rows = await run(sql, campaignId);
    purged += rows;
    if (rows < BATCH) return purged;
  }
}

async function run(sql: string, campaignId: string): Promise<number> {
  const [answer] = await db.$queryRawUnsafe<{ rows: number }[]>(sql, campaignId);
  return answer?.rows ?? 0;
}
