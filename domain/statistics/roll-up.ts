import { addDays, dayOf } from "#lib/clock";
import { type Database, db } from "#lib/db";
import { retrying } from "#lib/transaction";
import { countDays, HOUR_DAYS } from "./roll-up-days.ts";

/** Days of one transaction: a run that is cut off loses no more than its last month. */
const CHUNK = 31;
/** A confirmation that began before midnight has long been committed by then. */
const GRACE_MS = 10 * 60_000;
const TIMEOUT_MS = 120_000;

/**
 * Brings the roll-ups of all campaigns up to date: days that have ended, and days whose rows have changed since. Any number
 * may run at once, and a run that was cut off is simply run again. Answers how many days were counted.
 */
export async function rollUpStatistics({ now = new Date() } = {}): Promise<number> {
  const through = addDays(dayOf(new Date(now.getTime() - GRACE_MS)), -1);
  const campaigns = await db.campaign.findMany({
    where: { OR: [{ statisticsProgress: null }, { statisticsProgress: { frozenAt: null } }] },
    select: { id: true },
  });
  let counted = 0;
  for (const { id } of campaigns) counted += await rollUpCampaign(id, through);
  return counted;
}

/**
 * Counts a campaign's days a last time, today's as well, before its signers' data go. From then on its roll-up is all
 * that is known of them: what the purge deletes takes nothing out of it.
 */
export async function freezeStatistics(campaignId: string, now = new Date()): Promise<void> {
  const progress = await db.statisticsProgress.findUnique({ where: { campaignId } });
  if (progress?.frozenAt) return;
  await rollUpCampaign(campaignId, dayOf(now));
  await db.$transaction(async (database) => {
    await lock(database, campaignId);
    await database.statisticsProgress.update({ where: { campaignId }, data: { frozenAt: now } });
    await database.statisticsMark.deleteMany({ where: { campaignId } });
  });
}

async function rollUpCampaign(campaignId: string, through: Date): Promise<number> {
  const due = await listDueDays(campaignId, through);
  if (due.length === 0) await keepProgress(db, campaignId, through);
  for (let start = 0; start < due.length; start += CHUNK) {
    const days = due.slice(start, start + CHUNK);
    await retrying(() =>
      db.$transaction((database) => countChunk(database, campaignId, days, through), limits),
    );
  }
  return due.length;
}

const limits = { timeout: TIMEOUT_MS };

/** The lock comes first and the marks go before the rows are read: a change that is not seen keeps its mark. */
async function countChunk(database: Database, campaignId: string, days: Date[], through: Date) {
  await lock(database, campaignId);
  const progress = await database.statisticsProgress.findUnique({ where: { campaignId } });
  if (progress?.frozenAt) return;
  await database.statisticsMark.deleteMany({ where: { campaignId, day: { in: days } } });
  await countDays(database, { campaignId, days, hoursFrom: addDays(through, 1 - HOUR_DAYS) });
  await keepProgress(database, campaignId, days.at(-1) ?? through);
}

/** One run at a time counts a campaign; the lock ends with the transaction, however it ends. */
function lock(database: Database, campaignId: string) {
  return database.$executeRaw`select pg_advisory_xact_lock(hashtextextended('statistics:' || ${campaignId}, 0))`;
}

/** Oldest first, so that the progress never passes a day that is still due. */
async function listDueDays(campaignId: string, through: Date): Promise<Date[]> {
  const rows = await db.$queryRaw<{ day: Date }[]>`
    with first as (
      select coalesce((select through + 1 from statistics_progress where campaign_id = ${campaignId}::uuid), least(
        (select (min(confirmed_at) at time zone 'UTC')::date from signatures where campaign_id = ${campaignId}::uuid),
        (select (min(verified_at) at time zone 'UTC')::date from paper_sheets where campaign_id = ${campaignId}::uuid),
        (select min(day) from ledger_entries where campaign_id = ${campaignId}::uuid))) as day)
    select generate_series(first.day, ${through}::date, interval '1 day')::date as day from first
    union select day from statistics_marks where campaign_id = ${campaignId}::uuid and day <= ${through}::date
    order by day`;
  return rows.map(({ day }) => day);
}

function keepProgress(database: Database, campaignId: string, through: Date) {
  return database.$executeRaw`
    insert into statistics_progress as kept (campaign_id, through) values (${campaignId}::uuid, ${through}::date)
    on conflict (campaign_id) do update set through = greatest(kept.through, excluded.through)`;
}
