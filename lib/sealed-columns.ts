/**
 * Every column that holds sealed values, and the SQL expression of the row key that each of its values is bound to.
 * lib/crypto.ts seals for no other column, and the rotation of keys covers all of these: what is not listed does not
 * compile. `scripts/checks/personal-data.ts` compares the list with the models.
 */
export const sealedColumns = {
  "signatures.email": "campaign_id || ':' || encode(email_index, 'hex')",
  "signatures.name": "campaign_id || ':' || encode(email_index, 'hex')",
  "comments.text": "id",
  "moderation_decisions.appeal": "id",
  "email_letters.content": "id",
  "email_letters.supporter_email": "id",
  "reply_reports.incoming_number": "id",
  "reply_reports.outgoing_number": "id",
  "reply_files.content": "reply_report_id",
  "reminders.email": "id",
  "mails.email": "id",
  "organizers.email_sealed": "id",
  "organizer_two_factors.secret": "id",
  "organizer_recoveries.codes": "user_id",
  "invitations.email": "id",
  "digest_readers.email": "id",
  "webhooks.secret": "id",
  "webhooks.previous_secret": "id",
  "dossier_keys.secret": "id",
  "export_parts.content": "export_id || ':' || number",
} as const;

export type SealedColumn = keyof typeof sealedColumns;

/** What a sealed value is bound to: `table.column:row key`. */
export type SealedContext = `${SealedColumn}:${string}`;

/** Every column that holds the keyed hash of a supporter's mailbox. Rows of one mailbox have one and the same. */
export const indexColumns = [
  "signatures.email_index",
  "email_letters.supporter_index",
  "mails.email_index",
  "manage_links.email_index",
  "suppressions.email_index",
  "reminders.email_index",
  "erasures.email_index",
  "digest_readers.email_index",
] as const;
