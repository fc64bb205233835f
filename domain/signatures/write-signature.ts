import { randomUUID, randomUUIDv7 } from "node:crypto";
import { statesThatSign } from "#domain/campaigns/states";
import { sealMailAddress } from "#domain/outbox/queue-mail";
import { inBatches, PATIENCE_MS } from "#lib/batch";
import { addDays } from "#lib/clock";
import { hashToken, linkToken } from "#lib/crypto";
import { queryPrepared } from "#lib/db";
import { MAIL_ATTEMPTS } from "#lib/jobs";
import { isOfDatabase, retrying } from "#lib/transaction";
import { domainHash } from "./domain-hash.ts";
import { CONSENT_VERSION, type SignPetition } from "./schema.ts";
import { sealComment, sealSignerAddress, sealSignerName } from "./sealed-fields.ts";
import { displayOf } from "./states.ts";

type Row = { organisationId: string; campaignId: string; emailIndex: Uint8Array<ArrayBuffer> };
type Request = { input: SignPetition; now: Date; confirmWithinDays: number };
type Asked = Request & { row: Row };

/**
 * Signature, comment, mail and job, together with those of whoever signs at this moment. False when the campaign takes
 * no signatures, or the row was confirmed in this very moment. Rejects with Overloaded when too many wait already.
 */
export async function writeSignature(row: Row, request: Request): Promise<boolean> {
  return writeTogether({ row, ...request });
}

// Two batches under way keep the database busy while the next one gathers; more only wait for each other's commits.
const writeTogether = inBatches<Asked, boolean>(prepareAndWrite, {
  most: 100,
  inFlight: 2,
  waiting: 2_000,
  patience: PATIENCE_MS,
  keyOf: ({ row }) => `${row.campaignId} ${Buffer.from(row.emailIndex).toString("base64")}`,
  isOwnFault: (error) => !isOfDatabase(error),
});

/** What is written for one signer, with its type. */
const COLUMNS = {
  id: "uuid",
  organisation_id: "uuid",
  campaign_id: "uuid",
  email_index: "bytea",
  email: "bytea",
  name: "bytea",
  country: "text",
  display: "display",
  locale: "locale",
  source: "text",
  domain_hash: "bytea",
  now: "timestamptz",
  updates_consented_at: "timestamptz",
  confirm_token_hash: "bytea",
  expires_at: "timestamptz",
  comment_id: "uuid",
  comment: "bytea",
  mail_id: "uuid",
  mail_email: "bytea",
} as const;
type Column = keyof typeof COLUMNS;
const columns = Object.keys(COLUMNS) as Column[];
const arrays = columns.map((column, index) => `$${index + 4}::${COLUMNS[column]}[]`);

/** Sealed when it is their turn: what waits in memory is copied by each collection of garbage. */
async function prepareAndWrite(asked: Asked[]): Promise<boolean[]> {
  const given = asked.map(prepare);
  const values = columns.map((column) => given.map((row) => row[column]));
  const written = await retrying(() => writeAll(values));
  return given.map(({ mail_id }) => written.has(mail_id));
}

/**
 * One statement for all: a wave of signers is limited by round trips and commits. The unique key (campaign, mailbox)
 * settles every race, and only a row that waits or was withdrawn takes new details; the comment belongs to them and is
 * dropped where the campaign has none. Rows are written in the order of their keys, so that two batches never wait for
 * each other in a circle. Who signs now and who has signed before is told apart in one join: PostgreSQL takes a join with
 * what a statement returns for one of a few rows, and compares all with all. Its setting is for what comes after it in its
 * transaction: references are looked up with a plan that a connection keeps, and one made while the campaign was small
 * would read all signatures of a wave for each (decision 032).
 * Resolves with the mails that were written.
 */
async function writeAll(values: (string | null)[][]): Promise<Set<string>> {
  const written = await queryPrepared(
    `with given as (
      select asked.*, campaigns.id is not null as open, comments_opened_at is not null as takes_comments
      from unnest(${arrays.join(", ")}) as asked (${columns.join(", ")})
      left join campaigns on campaigns.id = asked.campaign_id and state::text = any($1)
    ), signed as (
      insert into signatures as kept (id, organisation_id, campaign_id, email_index, email, name, country, display,
        locale, source, domain_hash, consent_version, consented_at, updates_consented_at, confirm_token_hash, created_at,
        expires_at)
      select id, organisation_id, campaign_id, email_index, email, name, country, display, locale, source,
        domain_hash, $2, now, updates_consented_at, confirm_token_hash, now, expires_at
      from given where open order by campaign_id, email_index
      on conflict (campaign_id, email_index) do update set
        email = excluded.email, name = excluded.name, country = excluded.country, display = excluded.display,
        locale = excluded.locale, source = excluded.source, domain_hash = excluded.domain_hash, consent_version = excluded.consent_version,
        consented_at = excluded.consented_at, updates_consented_at = excluded.updates_consented_at,
        full_name_confirmed_at = null, confirmed_at = null, withdrawn_at = null, revision = kept.revision + 1,
        expires_at = excluded.expires_at, invalidated_at = null, invalidation_id = null
      where kept.confirmed_at is null or kept.withdrawn_at is not null
      returning kept.id, kept.campaign_id, kept.email_index
    ), known as (
      select given.*, signed.id as signed_id, coalesce(signed.id, (
        select id from signatures
        where signatures.campaign_id = given.campaign_id and signatures.email_index = given.email_index)) as signature_id
      from given left join signed using (campaign_id, email_index) where open
    ), commented as (
      insert into comments (id, organisation_id, signature_id, text)
      select comment_id, organisation_id, signed_id, comment from known
      where takes_comments and comment is not null and signed_id is not null
      on conflict (signature_id) do update set id = excluded.id, text = excluded.text, state = 'PENDING'
    ), uncommented as (
      delete from comments using known where comments.signature_id = signed_id and comment is null
    ), mailed as (
      insert into mails (id, organisation_id, campaign_id, signature_id, kind, locale, email_index, email)
      select mail_id, organisation_id, campaign_id, signature_id, 'SIGNATURE_REQUESTED', locale, email_index, mail_email
      from known where signature_id is not null
      returning id
    ), queued as (
      select count(*) from graphile_worker.add_jobs(array(
        select row('send-mail', json_build_object('mailId', id), null, null, $3::smallint, null, null, null)::graphile_worker.job_spec
        from mailed))
    )
    select json_agg(id)::text, set_config('enable_seqscan', 'off', true) from mailed cross join queued`,
    [...statesThatSign],
    CONSENT_VERSION,
    MAIL_ATTEMPTS,
    ...values,
  );
  return new Set(written ? (JSON.parse(written) as string[]) : []);
}

function prepare({ row, input, now, confirmWithinDays }: Asked) {
  // By time (RFC 9562): with many signatures each random key is another page to log whole. Nobody but the signer sees these;
  // a comment's is public, and must not tell when somebody was here.
  const id = randomUUIDv7();
  const mailId = randomUUIDv7();
  const commentId = randomUUID();
  const hashed = domainHash(row.campaignId, input.email);
  const named = input.display !== "anonymous" && input.name;
  return {
    id,
    organisation_id: row.organisationId,
    campaign_id: row.campaignId,
    email_index: bytea(row.emailIndex),
    email: bytea(sealSignerAddress(row, input.email)),
    name: named ? bytea(sealSignerName(row, named)) : null,
    country: input.country,
    display: displayOf[input.display],
    locale: input.locale,
    source: input.source ?? null,
    domain_hash: hashed && bytea(hashed),
    now: now.toISOString(),
    updates_consented_at: input.updates ? now.toISOString() : null,
    confirm_token_hash: bytea(hashToken(linkToken("confirm", id))),
    expires_at: addDays(now, confirmWithinDays).toISOString(),
    comment_id: commentId,
    comment: input.comment ? bytea(sealComment(commentId, input.comment)) : null,
    mail_id: mailId,
    mail_email: bytea(sealMailAddress(mailId, input.email)),
  } satisfies Record<Column, string | null>;
}

/** As PostgreSQL reads bytes in a text. */
function bytea(bytes: Uint8Array<ArrayBuffer>): string {
  return `\\x${Buffer.from(bytes).toString("hex")}`;
}
