import { setTimeout as wait } from "node:timers/promises";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { workerCount } from "#lib/heartbeat";
import { singleFlight } from "#lib/single-flight";

/** Of the whole instance, all organisations together, for metrics: numbers, and nothing of a person. */
export type Figures = {
  jobs: { task: string; state: string; jobs: number }[];
  /** Seconds since the oldest job that nobody works on fell due. */
  oldestJob: number;
  workers: number;
  mails: { state: string; count: number }[];
  letters: { state: string; count: number }[];
  /** Seconds since the oldest mail was asked for that somebody waits for and that was not tried yet. */
  oldestMail: number;
  lastHour: { state: string; reason: string; count: number }[];
  reports: { source: string; outcome: string; count: number }[];
  /** Null where no mailbox is read. Seconds since it was read to its end, and messages that were not understood. */
  mailbox: { age: number; left: number } | null;
  /** Seconds since the end of the last day that every campaign's statistics cover. */
  statisticsAge: number;
  /** Seconds since `npm run backup` last finished; null while it never has. */
  backupAge: number | null;
};

type Answer = { figures: Figures | null; seconds: number };

/** Well below the five seconds that prom-client gives each of several webs: after them there would be no metrics at all. */
const PATIENCE_MS = 3_000;

/**
 * At most a second old, and answered within PATIENCE_MS. Null where the database does not answer; `seconds` is how long a
 * trivial question took it.
 */
export function readFigures(): Promise<Answer> {
  return read("");
}

const read = singleFlight(1_000, async (): Promise<Answer> => {
  const since = performance.now();
  const passed = () => (performance.now() - since) / 1000;
  const ask = async () => {
    await db.$queryRaw`select 1`;
    const seconds = passed();
    return { figures: await readAll(""), seconds };
  };
  const late = wait(PATIENCE_MS, null, { ref: false });
  const answer = await Promise.race([ask().catch(() => null), late]);
  return answer ?? { figures: null, seconds: passed() };
});

/** Of a slow database it is not asked a second time while the first answer is under way. */
const readAll = singleFlight(0, async (): Promise<Figures> => {
  const [queue, mail, lastHour, reports, mailbox, statisticsAge, backupAge] = await Promise.all([
    readQueue(),
    readMail(),
    readLastHour(),
    readReports(),
    readMailbox(),
    readStatisticsAge(),
    readBackupAge(),
  ]);
  return { ...queue, ...mail, lastHour, reports, mailbox, statisticsAge, backupAge };
});

/** Of graphile-worker's own tables, because its view joins every job to its task: with 600,000 waiting it took twice as long. */
async function readQueue() {
  const groups = await db.$queryRaw<(Figures["jobs"][number] & { age: number })[]>`
    select identifier as task, jobs, state, age from (
      select task_id, count(*)::int as jobs, extract(epoch from now() - min(run_at))::float8 as age,
        case when attempts >= max_attempts then 'dead' when locked_at is not null then 'running'
          when run_at > now() then 'scheduled' else 'waiting' end as state
      from graphile_worker._private_jobs group by 1, 4) as counted
    join graphile_worker._private_tasks as known on known.id = task_id`;
  const jobs = groups.map(({ task, jobs, state }) => ({ task, jobs, state }));
  const waits = groups.filter(({ state }) => state === "waiting").map(({ age }) => age);
  return { jobs, oldestJob: Math.max(0, ...waits), workers: await workerCount() };
}

async function readMail() {
  const mails = await db.$queryRaw<Figures["mails"]>`
    select state::text, count(*)::int as count from mails
    where state in ('QUEUED', 'SENDING', 'UNKNOWN', 'PARKED') group by 1`;
  const letters = await db.$queryRaw<Figures["letters"]>`
    select state::text, count(*)::int as count from email_letters
    where state in ('QUEUED', 'SENDING', 'UNKNOWN', 'PARKED') and settled_at is null group by 1`;
  const oldestMail = await readSeconds(
    db.$queryRaw`
      select extract(epoch from now() - min(created_at))::float8 as seconds from mails
      where state in ('QUEUED', 'SENDING') and attempts = 0 and kind not in ('CAMPAIGN_UPDATE', 'DIGEST')
        and (send_after is null or send_after <= now())`,
  );
  return { mails, letters, oldestMail: oldestMail ?? 0 };
}

/** All states are named, so that the index on state and time is used. */
function readLastHour() {
  return db.$queryRaw<Figures["lastHour"]>`
    select state::text, coalesce(last_reason, '') as reason, count(*)::int as count from mails
    where state = any(enum_range(null::mail_state)) and created_at > now() - interval '1 hour' group by 1, 2`;
}

async function readReports(): Promise<Figures["reports"]> {
  const rows = await db.mailReportCount.findMany({ select: { source: true, outcome: true, reports: true } });
  return rows.map(({ reports, ...kind }) => ({ ...kind, count: Number(reports) }));
}

/** Of a mailbox that was never read: since when it cannot be. */
async function readMailbox(): Promise<Figures["mailbox"]> {
  if (!env().MAIL_REPORTS_IMAP_URL) return null;
  const row = await db.reportMailbox.findUnique({
    where: { id: 1 },
    select: { readAt: true, failedAt: true, left: true },
  });
  const since = row?.readAt ?? row?.failedAt;
  return since ? { age: (Date.now() - since.getTime()) / 1000, left: row?.left ?? 0 } : null;
}

async function readStatisticsAge(): Promise<number> {
  const age = await readSeconds(
    db.$queryRaw`
      select extract(epoch from now() - min(coalesce((through + 1)::timestamp at time zone 'UTC', created_at)))::float8 as seconds
      from campaigns left join statistics_progress on campaign_id = campaigns.id where frozen_at is null`,
  );
  return age ?? 0;
}

function readBackupAge(): Promise<number | null> {
  return readSeconds(
    db.$queryRaw`
      select extract(epoch from now() - at)::float8 as seconds from instance_marks where name = 'backup'`,
  );
}

async function readSeconds(rows: PromiseLike<unknown>): Promise<number | null> {
  const [row] = (await rows) as { seconds: number | null }[];
  return row?.seconds ?? null;
}
