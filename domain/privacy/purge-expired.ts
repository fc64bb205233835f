import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { countCampaign, purgeCampaign } from "./purge-campaign.ts";
import { BATCH, type RetentionRule, retentionRules } from "./retention.ts";
import { termsInForce } from "./terms.ts";

/** Rows by rule: of the whole instance, and of each organisation by its id. Rules that found nothing are left out. */
export type PurgeReport = { total: Rows; organisations: Record<string, Rows> };
export type Rows = Record<string, number>;

/**
 * Deletes or empties whatever has reached its term, in small batches, and keeps a report of the run. A run that was cut
 * off is simply run again.
 */
export async function purgeExpired({ now = new Date() } = {}): Promise<PurgeReport> {
  const report = await walk(now, purge, purgeCampaign);
  await db.retentionRun.create({ data: { startedAt: now, finishedAt: new Date(), dryRun: false, report } });
  return report;
}

/** What a purge at that moment would do. Changes nothing and keeps no record. */
export function previewPurge({ now = new Date() } = {}): Promise<PurgeReport> {
  return walk(now, count, countCampaign);
}

type Owned = { organisation: string | null; rows: number };

async function walk(
  now: Date,
  byRule: (rule: RetentionRule) => Promise<Owned[]>,
  byCampaign: (campaignId: string) => Promise<Rows>,
): Promise<PurgeReport> {
  const report: PurgeReport = { total: {}, organisations: {} };
  for (const rule of retentionRules(now, termsInForce())) {
    for (const { organisation, rows } of await byRule(rule)) add(report, rule.name, organisation, rows);
  }
  for (const { id, organisationId } of await listClosed(now)) {
    for (const [name, rows] of Object.entries(await byCampaign(id))) add(report, name, organisationId, rows);
  }
  return report;
}

function add({ total, organisations }: PurgeReport, name: string, organisation: string | null, rows: number) {
  if (rows === 0) return;
  total[name] = (total[name] ?? 0) + rows;
  if (!organisation) return;
  organisations[organisation] ??= {};
  const own = organisations[organisation];
  own[name] = (own[name] ?? 0) + rows;
}

const ownerOf = ({ owner = "organisation_id" }: RetentionRule) => `${owner}::text`;

function count(rule: RetentionRule): Promise<Owned[]> {
  const sql = `select ${ownerOf(rule)} as organisation, count(*)::int as rows from ${rule.table} where ${rule.due} group by 1`;
  return db.$queryRawUnsafe<Owned[]>(sql, rule.moment);
}

async function purge(rule: RetentionRule): Promise<Owned[]> {
  const { table, due, moment, empty } = rule;
  const action = empty ? `update ${table} set ${empty}` : `delete from ${table}`;
  const batch = `ctid = any(array(select ctid from ${table} where ${due} limit ${BATCH}))`;
  const sql = `
    with gone as (${action} where ${batch} returning ${ownerOf(rule)} as organisation)
    select organisation, count(*)::int as rows from gone group by 1`;
  const purged: Owned[] = [];
  for (let rows = BATCH; rows === BATCH; ) {
    const gone = await db.$queryRawUnsafe<Owned[]>(sql, moment);
    purged.push(...gone);
    rows = gone.reduce((sum, each) => sum + each.rows, 0);
  }
  return purged;
}

/** Campaigns whose signers' data have reached their term. */
async function listClosed(now: Date) {
  const closed = await db.campaign.findMany({
    where: { closedAt: { not: null } },
    select: { id: true, organisationId: true, closedAt: true, retentionDays: true },
  });
  return closed.filter(
    ({ closedAt, retentionDays }) => closedAt !== null && addDays(closedAt, retentionDays) <= now,
  );
}
