import { type MailRow, mailSelect } from "#domain/delivery/mail-message";
import { mailStatesBefore } from "#domain/delivery/states";
import type { Database } from "#lib/db";

/** What a mail may be about. */
const relations = [
  "mailing",
  "digestReader",
  "signature",
  "decision",
  "invitation",
  "campaign",
  "emailLetter",
] as const;
type Locked = { id: string } & Record<(typeof relations)[number], boolean>;

/**
 * These mails, as far as they are still to be sent, and the requests that they repeat; locked until the transaction ends. Only
 * what one of them is about is asked for: each relation is a statement of its own, and most mails have two. Their campaign
 * matters to test letters alone.
 */
export async function takeMails(database: Database, mailIds: readonly string[]): Promise<MailRow[]> {
  const locked = await lockMails(database, mailIds);
  const unused = relations.filter((relation) => !locked.some((mail) => mail[relation]));
  const rows = await database.mail.findMany({
    where: { id: { in: locked.map(({ id }) => id) }, state: { in: mailStatesBefore("SENDING") } },
    select: { ...mailSelect, ...Object.fromEntries(unused.map((relation) => [relation, false])) },
  });
  const nothing = Object.fromEntries(unused.map((relation) => [relation, null]));
  return rows.map((row) => ({ ...row, ...nothing }));
}

/**
 * Locks these mails and, beside a request to confirm a signature that waits, all others for it that wait: whoever signs
 * again before the mail has gone gets one. In the order of their ids, so that no two workers wait for each other in a
 * circle. Written so that each is found by its address: for a join PostgreSQL reads all mails that wait, until autovacuum has
 * counted a wave.
 */
function lockMails(database: Database, mailIds: readonly string[]): Promise<Locked[]> {
  return database.$queryRaw<Locked[]>`
    with asked as materialized (select * from mails where id = any(${[...mailIds]}::uuid[]))
    select id::text, mailing_id is not null as mailing, digest_reader_id is not null as "digestReader",
      signature_id is not null as signature, decision_id is not null as decision, invitation_id is not null as invitation,
      test_letter is not null as campaign, email_letter_id is not null as "emailLetter"
    from mails where id = any(array(
      select id from asked
      union select unnest(array(
        select other.id from mails as other
        where other.organisation_id = asked.organisation_id and other.email_index = asked.email_index
          and other.signature_id = asked.signature_id and other.kind = asked.kind and other.state = asked.state))
      from asked where kind = 'SIGNATURE_REQUESTED' and state = 'QUEUED'))
    order by mails.id for update`;
}
