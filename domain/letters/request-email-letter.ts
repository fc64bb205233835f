import { randomUUID } from "node:crypto";
import { addDays } from "#lib/clock";
import { hashToken } from "#lib/crypto";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { sealLetterContent, sealSupporterAddress } from "../outbox/letter-content.ts";
import { queueMail } from "../outbox/queue-mail.ts";
import { emailIndexOf } from "../signatures/email-index.ts";
import type { ComposedLetter } from "./compose-letter.ts";
import { EMAIL_LETTER_DAYS, letterConfirmToken } from "./email-letter.ts";
import type { Addressee, LetterCampaign } from "./letter.ts";
import { letterText } from "./plain-text.ts";

type Request = {
  campaign: LetterCampaign;
  addressee: Addressee;
  letter: ComposedLetter;
  country: string;
  personalised: boolean;
  /** The supporter's own address. */
  email: string;
  replyToSupporter: boolean;
  locale: Locale;
};

export type EmailLetterRefusal = "campaign-not-active" | "no-email" | "no-letter";

/**
 * Keeps a letter, sealed, until its writer has confirmed their address; the mail that asks for it leaves with this
 * transaction. The answer is the same whether or not the person has written to this office before: that is settled
 * when they confirm.
 */
export async function requestEmailLetter(
  request: Request,
): Promise<{ ok: true } | { ok: false; reason: EmailLetterRefusal }> {
  const { campaign, addressee, letter, email, locale } = request;
  if (campaign.state !== "ACTIVE") return { ok: false, reason: "campaign-not-active" };
  if (!addressee.email || !addressee.channels.includes("email")) return { ok: false, reason: "no-email" };
  if (addressee.ruling.kind !== "letter") return { ok: false, reason: "no-letter" };
  const id = randomUUID();
  const supporterIndex = await emailIndexOf(campaign.organisationId, email);
  await db.$transaction(async (transaction) => {
    await transaction.emailLetter.create({
      data: {
        id,
        organisationId: campaign.organisationId,
        campaignId: campaign.id,
        officeId: addressee.officeId,
        language: letter.language,
        locale,
        supporterIndex,
        supporterEmail: sealSupporterAddress(id, email),
        content: sealLetterContent(id, { subject: letter.subject, text: letterText(letter) }),
        country: request.country,
        personalised: request.personalised,
        replyToSupporter: request.replyToSupporter,
        confirmTokenHash: hashToken(letterConfirmToken(id)),
        expiresAt: addDays(new Date(), EMAIL_LETTER_DAYS),
      },
    });
    await queueMail(transaction, {
      organisationId: campaign.organisationId,
      kind: "LETTER_REQUESTED",
      locale,
      email,
      emailIndex: supporterIndex,
      campaignId: campaign.id,
      emailLetterId: id,
    });
  });
  return { ok: true };
}
