import { randomUUID } from "node:crypto";
import { findCampaignTerms } from "#domain/campaigns/queries";
import { permissions, stateRefusal } from "#domain/campaigns/states";
import { queueMail } from "#domain/outbox/queue-mail";
import { addDays } from "#lib/clock";
import { hashToken, linkToken } from "#lib/crypto";
import type { Database } from "#lib/db";
import { env } from "#lib/env";
import { notFound } from "#lib/errors";
import { inTransaction } from "#lib/transaction";
import { emailIndexOf } from "./canonical-email.ts";
import { CONSENT_VERSION, type SignPetition, type SignRefusal } from "./schema.ts";
import { sealComment, sealSignerAddress, sealSignerName } from "./sealed-fields.ts";
import { displayOf } from "./states.ts";

type Signed = { ok: true } | { ok: false; reason: SignRefusal };

/**
 * Takes a signature that its mail will ask to confirm. Afterwards one row stands for the mailbox, with the latest
 * details while it waits; a confirmed one is unchanged. The same statements run and a mail is queued whether or not the
 * address is known, so neither the answer nor its time tells who has signed.
 */
export async function signPetition({
  slug,
  input,
  now = new Date(),
}: {
  slug: string;
  input: SignPetition;
  now?: Date;
}): Promise<Signed> {
  const campaign = (await findCampaignTerms(slug)) ?? notFound();
  if (!permissions[campaign.state].sign) return { ok: false, reason: stateRefusal(campaign.state) };
  const { organisationId, id: campaignId } = campaign;
  const emailIndex = emailIndexOf(organisationId, input.email);
  const row = { organisationId, campaignId, emailIndex };
  await inTransaction(async (database) => {
    const signatureId = await upsertSignature(database, row, input, now);
    if (campaign.commentsOpenedAt) await replaceComment(database, row, signatureId, input.comment);
    const { email, locale } = input;
    await queueMail(database, { ...row, kind: "SIGNATURE_REQUESTED", locale, email, signatureId });
  });
  return { ok: true };
}

type Row = { organisationId: string; campaignId: string; emailIndex: Uint8Array<ArrayBuffer> };

/** The unique key (campaign, mailbox) settles every race; only a row that waits, or was withdrawn, takes new details. */
async function upsertSignature(
  database: Database,
  row: Row,
  input: SignPetition,
  now: Date,
): Promise<string> {
  const { organisationId, campaignId, emailIndex } = row;
  const id = randomUUID();
  const named = input.display !== "anonymous" && input.name;
  const name = named ? sealSignerName(row, named) : null;
  await database.$executeRaw`
    insert into signatures as kept (id, organisation_id, campaign_id, email_index, email, name, country, display, locale,
      source, consent_version, consented_at, updates_consented_at, confirm_token_hash, created_at, expires_at)
    values (${id}::uuid, ${organisationId}::uuid, ${campaignId}::uuid, ${emailIndex}, ${sealSignerAddress(row, input.email)},
      ${name}, ${input.country}, ${displayOf[input.display]}::display, ${input.locale}::locale, ${input.source ?? null},
      ${CONSENT_VERSION}, ${now}, ${input.updates ? now : null}, ${hashToken(linkToken("confirm", id))}, ${now},
      ${addDays(now, env().UNCONFIRMED_DAYS)})
    on conflict (campaign_id, email_index) do update set
      email = excluded.email, name = excluded.name, country = excluded.country, display = excluded.display,
      locale = excluded.locale, source = excluded.source, consent_version = excluded.consent_version,
      consented_at = excluded.consented_at, updates_consented_at = excluded.updates_consented_at,
      full_name_confirmed_at = null, confirmed_at = null, withdrawn_at = null, revision = kept.revision + 1,
      expires_at = excluded.expires_at
    where kept.confirmed_at is null or kept.withdrawn_at is not null`;
  const { id: signatureId } = await database.signature.findUniqueOrThrow({
    where: { campaignId_emailIndex: { campaignId, emailIndex } },
    select: { id: true },
  });
  return signatureId;
}

/** The comment belongs to the latest details; a confirmed signature's stays what it is. */
async function replaceComment(
  database: Database,
  { organisationId }: Row,
  signatureId: string,
  text?: string,
) {
  await database.comment.deleteMany({ where: { signatureId, signature: { confirmedAt: null } } });
  if (!text) return;
  const id = randomUUID();
  await database.$executeRaw`
    insert into comments (id, organisation_id, signature_id, text)
    select ${id}::uuid, ${organisationId}::uuid, id, ${sealComment(id, text)} from signatures
    where id = ${signatureId}::uuid and confirmed_at is null
    on conflict (signature_id) do nothing`;
}
