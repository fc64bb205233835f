import { addDays, dayOf } from "#lib/clock";
import type { Terms } from "./terms.ts";

/** Rows of one statement: short locks, and a run that is cut off loses nothing. */
export const BATCH = 1_000;

export type RetentionRule = {
  /** In the report; messages/<locale>/privacy.json says it in words. */
  name: string;
  table: string;
  /** What has reached its term; `$1` is the moment. */
  due: string;
  moment: Date;
  /** Columns to empty where the row itself stays; without it the row is deleted. */
  empty?: string;
  /** SQL for the organisation that the row belongs to; null where it belongs to the instance. */
  owner?: string | null;
};

const REMINDER_GRACE_DAYS = 7;
const INVITATION_DAYS = 30;
/** Fraud by machine is found within days. */
const DOMAIN_HASH_DAYS = 30;
const RUN_DAYS = 365;
/** A mailbox that was not there may be there again. */
const BOUNCE_DAYS = 365;
const SIGN_IN_DAYS = 90;
/** So long the page says that a list was there and what became of it. */
const EXPORT_DAYS = 30;
const WEBHOOK_LOG_DAYS = 30;
const DEAD_JOB_DAYS = 7;

/** Everything that goes by its own date. What belongs to a closed campaign goes by the campaign's. */
export function retentionRules(now: Date, terms: Terms): RetentionRule[] {
  const ago = (days: number) => addDays(now, -days);
  return [...requests(now, terms, ago), ...organizersOwn(now, terms, ago), ...instance(now, ago)];
}

type Ago = (days: number) => Date;

/** What supporters have asked for. */
function requests(now: Date, terms: Terms, ago: Ago): RetentionRule[] {
  return [
    {
      name: "unconfirmed-signatures",
      table: "signatures",
      due: "confirmed_at is null and expires_at < $1",
      moment: now,
    },
    {
      name: "withdrawn-signatures",
      table: "signatures",
      due: "withdrawn_at < $1",
      moment: ago(terms.withdrawnDays),
    },
    {
      name: "domain-hashes",
      table: "signatures",
      due: "domain_hash is not null and created_at < $1",
      moment: ago(DOMAIN_HASH_DAYS),
      empty: "domain_hash = null",
    },
    {
      name: "mails",
      table: "mails",
      due: "created_at < $1 and not exists (select from mailings where mailings.id = mailing_id and finished_at is null)",
      moment: ago(terms.mailDays),
    },
    {
      name: "unconfirmed-letters",
      table: "email_letters",
      due: "state = 'AWAITING_CONFIRMATION' and expires_at < $1",
      moment: now,
    },
    {
      name: "unsettled-letters",
      table: "email_letters",
      due: "(content is not null or supporter_email is not null) and expires_at < $1",
      moment: now,
      empty: `content = null, supporter_email = null, settled_at = coalesce(settled_at, now()),
        state = case when state in ('QUEUED', 'PARKED') then 'EXPIRED' when state = 'SENDING' then 'UNKNOWN' else state end`,
    },
    {
      name: "comment-addresses",
      table: "signatures",
      due: `email is not null and confirmed_at is not null and updates_consented_at is null
        and id in (select signature_id from comments where final_at < $1)`,
      moment: now,
      empty: "email = null",
    },
    {
      name: "decided-comments",
      table: "comments",
      due: "text is not null and final_at < $1",
      moment: now,
      empty: "text = null",
    },
    { name: "reminders", table: "reminders", due: "due_on < $1", moment: ago(REMINDER_GRACE_DAYS) },
    {
      name: "unanswered-digests",
      table: "digest_readers",
      due: "confirmed_at is null and asked_until < $1",
      moment: now,
    },
    { name: "manage-links", table: "manage_links", due: "expires_at < $1", moment: now },
    {
      name: "bounced-addresses",
      table: "suppressions",
      due: "reason = 'BOUNCE' and created_on < $1::date",
      moment: ago(BOUNCE_DAYS),
    },
    { name: "erasures", table: "erasures", due: "completed_at < $1", moment: ago(terms.erasureDays) },
  ];
}

function organizersOwn(now: Date, terms: Terms, ago: Ago): RetentionRule[] {
  return [
    {
      name: "reply-files",
      table: "reply_files",
      due: "exists (select from reply_reports where reply_reports.id = reply_report_id and created_on < $1::date)",
      moment: monthsBefore(now, terms.replyFileMonths),
      owner: "(select organisation_id from reply_reports where reply_reports.id = reply_report_id)",
    },
    {
      name: "reply-numbers",
      table: "reply_reports",
      due: "created_on < $1::date and num_nonnulls(incoming_number, outgoing_number) > 0",
      moment: monthsBefore(now, terms.replyFileMonths),
      empty: "incoming_number = null, outgoing_number = null",
    },
    {
      name: "invitation-addresses",
      table: "invitations",
      due: "email is not null and (accepted_at is not null or revoked_at is not null or expires_at < $1)",
      moment: now,
      empty: "email = null",
    },
    { name: "invitations", table: "invitations", due: "expires_at < $1", moment: ago(INVITATION_DAYS) },
    {
      name: "export-files",
      table: "export_parts",
      due: "exists (select from exports where exports.id = export_id and (expires_at < $1 or stale_at is not null))",
      moment: now,
      owner: "(select organisation_id from exports where exports.id = export_id)",
    },
    { name: "exports", table: "exports", due: "expires_at < $1", moment: ago(EXPORT_DAYS) },
    {
      name: "webhook-messages",
      table: "webhook_deliveries",
      due: "created_at < $1 and (delivered_at is not null or failed_at is not null)",
      moment: ago(WEBHOOK_LOG_DAYS),
      owner: "(select organisation_id from webhooks where webhooks.id = webhook_id)",
    },
    {
      name: "audit-entries",
      table: "audit_entries",
      due: "created_at < $1",
      moment: monthsBefore(now, terms.auditMonths),
    },
  ];
}

function instance(now: Date, ago: Ago): RetentionRule[] {
  const rules = [
    { name: "purge-records", table: "retention_runs", due: "started_at < $1", moment: ago(RUN_DAYS) },
    { name: "sessions", table: "organizer_sessions", due: "expires_at < $1", moment: now },
    { name: "sign-in-days", table: "organizer_sign_ins", due: "day < $1::date", moment: ago(SIGN_IN_DAYS) },
    {
      name: "unfinished-code-apps",
      table: "organizer_two_factors",
      due: "confirmed_at is null and created_at < $1",
      moment: ago(1),
    },
    { name: "password-links", table: "organizer_verifications", due: "expires_at < $1", moment: now },
    {
      name: "dead-jobs",
      table: "graphile_worker._private_jobs",
      due: "attempts >= max_attempts and locked_at is null and updated_at < $1",
      moment: ago(DEAD_JOB_DAYS),
    },
    {
      name: "counters",
      table: "rate_limits",
      due: "not exists (select from rate_limit_salts where day >= $1::date)",
      moment: dayOf(now),
    },
    { name: "salts", table: "rate_limit_salts", due: "day < $1::date", moment: dayOf(now) },
  ];
  return rules.map((rule) => ({ ...rule, owner: null }));
}

function monthsBefore(now: Date, months: number): Date {
  const moment = new Date(now);
  moment.setUTCMonth(moment.getUTCMonth() - months);
  return moment;
}
