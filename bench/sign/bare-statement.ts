import { MAIL_ATTEMPTS } from "#lib/jobs";

/** Where each value comes from: `$1` and so on, or an expression of PostgreSQL. */
type Values = Record<
  "signature" | "organisation" | "campaign" | "index" | "email" | "country" | "token" | "mail",
  string
>;

/** A signature, its mail and its job, as large as ours: what both limits write. It checks nothing and encrypts nothing. */
export function bareStatement(value: Values): string {
  return `
  with signed as (
    insert into signatures (id, organisation_id, campaign_id, email_index, email, country, locale, consent_version,
      consented_at, confirm_token_hash, expires_at)
    values (${value.signature}, ${value.organisation}, ${value.campaign}, ${value.index}, ${value.email}, ${value.country}, 'en', 'bench',
      now(), ${value.token}, now() + interval '7 days')
    on conflict (campaign_id, email_index) do nothing returning id, email_index, email
  ), mailed as (
    insert into mails (id, organisation_id, campaign_id, signature_id, kind, locale, email_index, email)
    select ${value.mail}, ${value.organisation}, ${value.campaign}, id, 'SIGNATURE_REQUESTED', 'en', email_index, email
    from signed returning id
  )
  select (graphile_worker.add_job('send-mail', json_build_object('mailId', id), max_attempts => ${MAIL_ATTEMPTS})).id from mailed`;
}
