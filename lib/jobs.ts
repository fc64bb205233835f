import type { Database } from "#lib/db";

/** Every task of the worker and what it needs. Payloads hold ids, never personal data. */
export type Tasks = {
  "send-mail": { mailId: string };
  "send-letter": { emailLetterId: string };
  "weigh-comment": { commentId: string };
  "run-invalidation": { invalidationId: string };
  "undo-invalidation": { invalidationId: string };
  "prepare-export": { exportId: string };
  "erase-person": { erasureId: string };
  "run-case-clock": Record<string, never>;
  "send-reminders": Record<string, never>;
  "preview-update": { updateId: string };
  "send-mailing": { mailingId: string };
  "tend-mailings": Record<string, never>;
  "tell-webhooks": Record<string, never>;
  "deliver-webhook": { deliveryId: string };
  "warn-of-expiry": Record<string, never>;
  "purge-expired": Record<string, never>;
  "park-poison": Record<string, never>;
  "read-mailbox": Record<string, never>;
  "forget-limits": Record<string, never>;
  "roll-up-statistics": Record<string, never>;
  "recount-paper": Record<string, never>;
  "queue-digests": Record<string, never>;
};

type Options = {
  /** A second job of the same key replaces the first while that waits. */
  jobKey?: string;
  runAt?: Date;
  /** Jobs of one queue run one after the other. */
  queueName?: string;
  maxAttempts?: number;
};

/**
 * How often a job may be begun before it counts as poison; the pause after the nth is e^n seconds. What a mail server answers
 * is no reason for the queue: the retries of mails (domain/delivery) are jobs of their own, so only our own failures and
 * killed workers count here, and half an hour of them is enough.
 */
export const MAIL_ATTEMPTS = 8;
const MAX_ATTEMPTS: Partial<Record<keyof Tasks, number>> = {
  "send-mail": MAIL_ATTEMPTS,
  "send-letter": MAIL_ATTEMPTS,
};

/** Adds a job in the caller's transaction: it exists if, and only if, the change it belongs to does. */
export async function enqueue<T extends keyof Tasks>(
  database: Database,
  task: T,
  payload: Tasks[T],
  { jobKey, runAt, queueName, maxAttempts = MAX_ATTEMPTS[task] ?? 12 }: Options = {},
): Promise<void> {
  await database.$executeRaw`
    select graphile_worker.add_job(
      ${task}, payload => ${JSON.stringify(payload)}::json, queue_name => ${queueName ?? null}, run_at => ${runAt ?? null}::timestamptz,
      max_attempts => ${maxAttempts}::int, job_key => ${jobKey ?? null})`;
}

/** A mail has one job at a time. */
export const mailJobKey = (mailId: string) => `mail:${mailId}`;
export const letterJobKey = (emailLetterId: string) => `letter:${emailLetterId}`;

/** graphile-worker takes smaller ones first; whatever a person waits for has 0. */
const BULK_PRIORITY = 50;

/**
 * A job for each mail of a mailing, in one statement: they come after everything that somebody waits for. Asked for
 * twice while it waits, it is one job.
 */
export async function enqueueBulk(
  database: Database,
  mailIds: readonly string[],
  runAt = new Date(),
): Promise<void> {
  await database.$executeRaw`
    select graphile_worker.add_job('send-mail', payload => json_build_object('mailId', id), run_at => ${runAt}::timestamptz,
      max_attempts => ${MAIL_ATTEMPTS}::int, priority => ${BULK_PRIORITY}::int, job_key => 'mail:' || id)
    from unnest(${[...mailIds]}::text[]) as asked (id)`;
}

/** Takes jobs back that wait for rows which are gone. One that runs now finds its row gone by itself. */
export async function dropJobs(
  database: Database,
  name: "mailId" | "emailLetterId" | "commentId",
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await database.$executeRaw`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker._private_jobs where payload ->> ${name} = any(${[...ids]})))`;
}

/** A job for a mail or a letter that was begun as often as it may be and is worked on by nobody. */
export type PoisonJob = { id: string; mailId: string | null; emailLetterId: string | null };

/** Without those that a newer job for the same message has replaced. */
export function listPoisonMail(database: Database): Promise<PoisonJob[]> {
  return database.$queryRaw<PoisonJob[]>`
    select dead.id::text, payload ->> 'mailId' as "mailId", payload ->> 'emailLetterId' as "emailLetterId"
    from graphile_worker._private_jobs as dead join graphile_worker._private_tasks as task on task.id = dead.task_id
    where identifier in ('send-mail', 'send-letter') and attempts >= max_attempts and locked_at is null
      and not exists (
        select from graphile_worker._private_jobs as live
        where live.attempts < live.max_attempts
          and live.key = coalesce('mail:' || (dead.payload ->> 'mailId'), 'letter:' || (dead.payload ->> 'emailLetterId')))`;
}

export async function removeJobs(database: Database, ids: readonly string[]): Promise<void> {
  await database.$executeRaw`select graphile_worker.complete_jobs(${ids.map(BigInt)}::bigint[])`;
}
