import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { purgeCampaign } from "./purge-campaign.ts";
import { BATCH, type RetentionRule, retentionRules } from "./retention.ts";

/** How many rows of what, by the name of the rule. */
export type PurgeReport = Record<string, number>;

/**
 * Deletes or empties whatever has reached its term, in small batches, and keeps a report of the run. A dry run only
 * counts. A run that was cut off is simply run again.
 */
export async function purgeExpired({ dryRun = false, now = new Date() } = {}): Promise<PurgeReport> {
  const report: PurgeReport = {};
  const { AUDIT_MONTHS: auditMonths, REPLY_FILE_MONTHS: replyFileMonths } = env();
  for (const rule of retentionRules(now, { auditMonths, replyFileMonths })) {
    report[rule.name] = dryRun ? await countDue(rule) : await purge(rule);
  }
  for (const campaign of await listClosed(now)) {
    for (const [name, rows] of Object.entries(await purgeCampaign(campaign.id, { dryRun }))) {
      report[name] = (report[name] ?? 0) + rows;
    }
  }
  await db.retentionRun.create({ data: { startedAt: now, finishedAt: new Date(), dryRun, report } });
  return report;
}

async function countDue({ table, due, moment }: RetentionRule): Promise<number> {
  const sql = `select count(*)::int as rows from ${table} where ${due}`;
  const [counted] = await db.$queryRawUnsafe<{ rows: number }[]>(sql, moment);
  return counted?.rows ?? 0;
}

async function purge({ table, due, moment, empty }: RetentionRule): Promise<number> {
  const action = empty ? `update ${table} set ${empty}` : `delete from ${table}`;
  const sql = `${action} where ctid = any(array(select ctid from ${table} where ${due} limit ${BATCH}))`;
  let purged = 0;
  for (;;) {
    const rows = await db.$executeRawUnsafe(sql, moment);
    purged += rows;
    if (rows < BATCH) return purged;
  }
}

/** Campaigns whose signers' data have reached their term. */
async function listClosed(now: Date) {
  const closed = await db.campaign.findMany({
    where: { closedAt: { not: null } },
    select: { id: true, closedAt: true, retentionDays: true },
  });
  return closed.filter(
    ({ closedAt, retentionDays }) => closedAt !== null && addDays(closedAt, retentionDays) <= now,
  );
}
