import { addDays, dayOf } from "#lib/clock";

/** The other terms are fixed, or stand with the row. */
export type SettableTerms = { auditMonths: number; replyFileMonths: number };

/** Rows of one statement: short locks, and a run that is cut off loses nothing. */
export const BATCH = 1_000;

export type RetentionRule = {
  /** In the report. */
  name: string;
  table: string;
  /** What has reached its term; `$1` is the moment. */
  due: string;
  moment: Date;
  /** Columns to empty where the row itself stays; without it the row is deleted. */
  empty?: string;
};

/** Days for which mails are kept: the cap of mails a day looks back one, whoever answers a question needs a few more. */
const MAIL_DAYS = 7;
const REMINDER_GRACE_DAYS = 7;
const INVITATION_DAYS = 30;
const TOMBSTONE_DAYS = 365;

/** Everything that goes by its own date. What belongs to a closed campaign goes by the campaign's. */
export function retentionRules(now: Date, terms: SettableTerms): RetentionRule[] {
  const ago = (days: number) => addDays(now, -days);
  return [
    {
      name: "unconfirmed signatures",
      table: "signatures",
      due: "confirmed_at is null and expires_at < $1",
      moment: now,
    },
    {
      name: "mails",
      table: "mails",
      due: "created_at < $1 and not exists (select from mailings where mailings.id = mailing_id and finished_at is null)",
      moment: ago(MAIL_DAYS),
    },
    {
      name: "unconfirmed letters",
      table: "email_letters",
      due: "state = 'AWAITING_CONFIRMATION' and expires_at < $1",
      moment: now,
    },
    {
      name: "letters that were not settled in time",
      table: "email_letters",
      due: "(content is not null or supporter_email is not null) and expires_at < $1",
      moment: now,
      empty: `content = null, supporter_email = null, settled_at = coalesce(settled_at, now()),
        state = case state when 'QUEUED' then 'EXPIRED' when 'SENDING' then 'UNKNOWN' else state end`,
    },
    { name: "reminders", table: "reminders", due: "due_on < $1", moment: ago(REMINDER_GRACE_DAYS) },
    { name: "manage links", table: "manage_links", due: "expires_at < $1", moment: now },
    {
      name: "reply files",
      table: "reply_files",
      due: "exists (select from reply_reports where reply_reports.id = reply_report_id and created_on < $1::date)",
      moment: monthsBefore(now, terms.replyFileMonths),
    },
    {
      name: "addresses of invitations",
      table: "invitations",
      due: "email is not null and (accepted_at is not null or revoked_at is not null or expires_at < $1)",
      moment: now,
      empty: "email = null",
    },
    { name: "invitations", table: "invitations", due: "expires_at < $1", moment: ago(INVITATION_DAYS) },
    {
      name: "audit entries",
      table: "audit_entries",
      due: "created_at < $1",
      moment: monthsBefore(now, terms.auditMonths),
    },
    { name: "records of erasures", table: "erasures", due: "completed_at < $1", moment: ago(TOMBSTONE_DAYS) },
    {
      name: "records of purges",
      table: "retention_runs",
      due: "started_at < $1",
      moment: ago(TOMBSTONE_DAYS),
    },
    {
      name: "counters of earlier days",
      table: "rate_limits",
      due: "not exists (select from rate_limit_salts where day >= $1::date)",
      moment: dayOf(now),
    },
    { name: "salts of rate limits", table: "rate_limit_salts", due: "day < $1::date", moment: dayOf(now) },
  ];
}

function monthsBefore(now: Date, months: number): Date {
  const moment = new Date(now);
  moment.setUTCMonth(moment.getUTCMonth() - months);
  return moment;
}
