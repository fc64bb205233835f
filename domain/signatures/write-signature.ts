import { randomUUID } from "node:crypto";
import { sealMailAddress } from "#domain/outbox/queue-mail";
import { addDays } from "#lib/clock";
import { hashToken, linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { CONSENT_VERSION, type SignPetition } from "./schema.ts";
import { sealComment, sealSignerAddress, sealSignerName } from "./sealed-fields.ts";
import { displayOf } from "./states.ts";

type Row = { organisationId: string; campaignId: string; emailIndex: Uint8Array<ArrayBuffer> };
type Request = { input: SignPetition; now: Date; confirmWithinDays: number; states: readonly string[] };

/**
 * Signature, comment, mail and job in one statement: a wave of signers is limited by round trips. False when the
 * campaign is in none of the states, or the row was confirmed in this very moment. The unique key (campaign, mailbox) settles every race, and only a row that waits or
 * was withdrawn takes new details; the comment belongs to them and is dropped where the campaign has none.
 */
export async function writeSignature(row: Row, request: Request): Promise<boolean> {
  const { organisationId, campaignId, emailIndex } = row;
  const { input, now, states } = request;
  const id = randomUUID();
  const commentId = randomUUID();
  const mailId = randomUUID();
  const sealed = sealAll(row, input, { commentId, mailId });
  const jobs = await db.$queryRaw<unknown[]>`
    with campaign as (
      select id, comments_opened_at is not null as takes_comments from campaigns
      where id = ${campaignId}::uuid and state::text = any(${[...states]})
    ), signed as (
      insert into signatures as kept (id, organisation_id, campaign_id, email_index, email, name, country, display,
        locale, source, consent_version, consented_at, updates_consented_at, confirm_token_hash, created_at, expires_at)
      select ${id}::uuid, ${organisationId}::uuid, campaign.id, ${emailIndex}, ${sealed.address}, ${sealed.name},
        ${input.country}, ${displayOf[input.display]}::display, ${input.locale}::locale, ${input.source ?? null},
        ${CONSENT_VERSION}, ${now}::timestamptz, ${input.updates ? now : null}::timestamptz,
        ${hashToken(linkToken("confirm", id))}, ${now}::timestamptz,
        ${addDays(now, request.confirmWithinDays)}::timestamptz
      from campaign
      on conflict (campaign_id, email_index) do update set
        email = excluded.email, name = excluded.name, country = excluded.country, display = excluded.display,
        locale = excluded.locale, source = excluded.source, consent_version = excluded.consent_version,
        consented_at = excluded.consented_at, updates_consented_at = excluded.updates_consented_at,
        full_name_confirmed_at = null, confirmed_at = null, withdrawn_at = null, revision = kept.revision + 1,
        expires_at = excluded.expires_at
      where kept.confirmed_at is null or kept.withdrawn_at is not null
      returning kept.id
    ), commented as (
      insert into comments (id, organisation_id, signature_id, text)
      select ${commentId}::uuid, ${organisationId}::uuid, signed.id, ${sealed.comment} from signed, campaign
      where takes_comments and ${sealed.comment}::bytea is not null
      on conflict (signature_id) do update set id = excluded.id, text = excluded.text, state = 'PENDING'
    ), uncommented as (
      delete from comments using signed where signature_id = signed.id and ${sealed.comment}::bytea is null
    ), mailed as (
      insert into mails (id, organisation_id, campaign_id, signature_id, kind, locale, email_index, email)
      select ${mailId}::uuid, ${organisationId}::uuid, campaign.id, known.id, 'SIGNATURE_REQUESTED',
        ${input.locale}::locale, ${emailIndex}, ${sealed.mailAddress}
      from campaign cross join lateral (
        select id from signed union all
        select id from signatures where campaign_id = campaign.id and email_index = ${emailIndex} limit 1) as known
      returning id
    )
    select (graphile_worker.add_job('send-mail', json_build_object('mailId', id), max_attempts => 12)).id from mailed`;
  return jobs.length > 0;
}

function sealAll(row: Row, input: SignPetition, ids: { commentId: string; mailId: string }) {
  const named = input.display !== "anonymous" && input.name;
  return {
    address: sealSignerAddress(row, input.email),
    name: named ? sealSignerName(row, named) : null,
    comment: input.comment ? sealComment(ids.commentId, input.comment) : null,
    mailAddress: sealMailAddress(ids.mailId, input.email),
  };
}
