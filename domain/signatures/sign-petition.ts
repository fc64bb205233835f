import { findCampaignTerms, getCampaignIdentity } from "#domain/campaigns/queries";
import { permissions, stateRefusal } from "#domain/campaigns/states";
import { env } from "#lib/env";
import { notFound } from "#lib/errors";
import { emailIndexOf } from "./email-index.ts";
import type { SignPetition, SignRefusal } from "./schema.ts";
import { writeSignature } from "./write-signature.ts";

type Signed = { ok: true } | { ok: false; reason: SignRefusal };

/**
 * Takes a signature that its mail will ask to confirm. Afterwards one row stands for the mailbox, with the latest
 * details while it waits; a confirmed one is unchanged. The same statement runs and a mail is queued whether or not the
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
  const campaign = (await getCampaignIdentity(slug)) ?? notFound();
  const emailIndex = await emailIndexOf(campaign.organisationId, input.email);
  const row = { organisationId: campaign.organisationId, campaignId: campaign.id, emailIndex };
  const request = { input, now, confirmWithinDays: env().UNCONFIRMED_DAYS };
  while (!(await writeSignature(row, request))) {
    const { state } = (await findCampaignTerms(slug)) ?? notFound();
    if (!permissions[state].sign) return { ok: false, reason: stateRefusal(state) };
  }
  return { ok: true };
}
