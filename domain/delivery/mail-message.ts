import { z } from "zod";
import { permissions } from "#domain/campaigns/states";
import { aboutDigest, aboutDigestRequest, digestReaderSelect } from "#domain/delivery/digest-message";
import { limits } from "#domain/delivery/limits";
import {
  accountUrl,
  answersUrl,
  appealUrl,
  confirmUrl,
  invitationUrl,
  resetPasswordUrl,
  tokens,
} from "#domain/delivery/links";
import { aboutNotice } from "#domain/delivery/notice-message";
import { accountEvents, type DueDigest, type MailMessage } from "#domain/delivery/schema";
import { letterOutcome } from "#domain/delivery/states";
import { aboutTestUpdate, aboutUpdate, mailingSelect, readerSelect } from "#domain/delivery/update-message";
import { letterText } from "#domain/letters/plain-text";
import { getLetterCampaign } from "#domain/letters/queries";
import { composeSample } from "#domain/letters/sample-letter";
import type { Database, Prisma } from "#lib/db";
import { locales } from "#lib/locales";

export const mailSelect = {
  id: true,
  organisationId: true,
  kind: true,
  locale: true,
  state: true,
  email: true,
  emailIndex: true,
  createdAt: true,
  sendAfter: true,
  mailing: { select: mailingSelect },
  testUpdateId: true,
  digestReader: { select: digestReaderSelect },
  digestFrom: true,
  notice: true,
  signature: {
    select: {
      ...readerSelect,
      id: true,
      expiresAt: true,
      confirmedAt: true,
      withdrawnAt: true,
      invalidatedAt: true,
      campaign: { select: { state: true } },
    },
  },
  decision: {
    select: {
      id: true,
      decision: true,
      reasonCode: true,
      appealUntil: true,
      comment: { select: { state: true } },
    },
  },
  accountEvent: true,
  invitation: { select: { id: true, acceptedAt: true, revokedAt: true, expiresAt: true } },
  testLetter: true,
  campaign: { select: { slug: true } },
  emailLetter: {
    select: { id: true, state: true, expiresAt: true, campaign: { select: { state: true } } },
  },
} satisfies Prisma.MailSelect;

export type MailRow = Prisma.MailGetPayload<{ select: typeof mailSelect }>;

/** What the mail has to say by now; null when there is nothing to say any more. */
export async function chooseMessage(
  database: Database,
  mail: MailRow,
  now: Date,
): Promise<MailMessage | DueDigest | null> {
  switch (mail.kind) {
    case "SIGNATURE_REQUESTED":
      return aboutSignature(database, mail, now);
    case "SIGNATURE_CONFIRMED":
      return standing(mail.signature) ? { template: "signature-confirmed" } : null;
    case "LETTER_REQUESTED":
      return aboutLetterRequest(mail, now);
    case "LETTER_SETTLED":
      return aboutLetterOutcome(mail);
    case "ORGANIZER_PASSWORD_RESET":
      return { template: "reset-password", resetUrl: resetPasswordUrl(mail.locale, mail.id) };
    case "ORGANIZER_INVITATION":
      return aboutInvitation(mail, now);
    case "ORGANIZER_ACCOUNT_CHANGED":
      return aboutAccount(mail);
    case "TEST_LETTER":
      return aboutTestLetter(mail);
    case "CAMPAIGN_UPDATE":
      return standing(mail.signature) ? aboutUpdate(mail) : null;
    case "TEST_UPDATE":
      return aboutTestUpdate(database, mail);
    case "COMMENT_DECISION":
      return aboutComment(mail, now);
    case "ORGANIZER_NOTICE":
      return aboutNotice(mail);
    case "DIGEST_REQUESTED":
      return aboutDigestRequest(mail, now);
    case "DIGEST":
      return aboutDigest(mail);
    case "REMINDER":
      return { template: "reminder", answersUrl: answersUrl(mail.locale) };
    case "MANAGE_LINK":
      return (await knowsAddress(database, mail)) ? { template: "manage-link" } : null;
    default:
      throw new Error(`no mail is written for ${mail.kind}`);
  }
}

async function aboutSignature(database: Database, mail: MailRow, now: Date): Promise<MailMessage | null> {
  const { signature } = mail;
  if (!signature || signature.withdrawnAt || signature.invalidatedAt) return null;
  if (signature.confirmedAt) {
    const told = await wasToldAlready(database, mail, signature.confirmedAt, now);
    return told ? null : { template: "already-signed" };
  }
  if (signature.expiresAt <= now || !permissions[signature.campaign.state].sign) return null;
  return {
    template: "confirm-signature",
    confirmUrl: confirmUrl(mail.locale, tokens.confirmSignature(signature.id)),
    expiresAt: signature.expiresAt,
  };
}

/** A mail that was settled after the confirmation has said that the signature stands. */
async function wasToldAlready(database: Database, mail: MailRow, confirmedAt: Date, now: Date) {
  const since = new Date(Math.max(confirmedAt.getTime(), now.getTime() - limits.alreadySignedMs));
  const told = await database.mail.findFirst({
    where: {
      id: { not: mail.id },
      signatureId: mail.signature?.id ?? null,
      kind: "SIGNATURE_REQUESTED",
      OR: [
        { state: "SENT", settledAt: { gt: since } },
        { state: { in: ["SENDING", "UNKNOWN"] }, createdAt: { gt: since } },
      ],
    },
    select: { id: true },
  });
  return told !== null;
}

function standing(signature: MailRow["signature"]): boolean {
  return Boolean(signature?.confirmedAt && !signature.withdrawnAt && !signature.invalidatedAt);
}

/** Nothing, if the decision has been turned since: the mail of the later one says what holds. */
function aboutComment({ decision, signature, locale }: MailRow, now: Date): MailMessage | null {
  if (!decision?.comment || decision.comment.state !== decision.decision || !standing(signature)) return null;
  const { id, decision: state, reasonCode: reason, appealUntil } = decision;
  const mayAppeal = appealUntil !== null && appealUntil > now;
  const outcomes = { PUBLISHED: "published", HIDDEN: "hidden", REMOVED: "removed", PENDING: null } as const;
  const told = outcomes[state];
  if (!told) return null;
  const outcome = told !== "published" && appealUntil === null ? "kept" : told;
  const url = mayAppeal ? appealUrl(locale, tokens.appeal(id)) : null;
  return { template: "comment-decided", outcome, reason, appealUrl: url };
}

function aboutLetterRequest(mail: MailRow, now: Date): MailMessage | null {
  const letter = mail.emailLetter;
  const waits = letter?.state === "AWAITING_CONFIRMATION" && letter.expiresAt > now;
  if (!waits || !permissions[letter.campaign.state].emailOrCall) return null;
  return {
    template: "confirm-letter",
    confirmUrl: confirmUrl(mail.locale, tokens.confirmLetter(letter.id)),
  };
}

function aboutLetterOutcome(mail: MailRow): MailMessage | null {
  const outcome = mail.emailLetter && letterOutcome(mail.emailLetter.state);
  return outcome ? { template: "letter-settled", outcome } : null;
}

/** Composed when it is sent, so it shows the settings of that moment; nothing when there is no such letter by then. */
async function aboutTestLetter({ testLetter, campaign }: MailRow): Promise<MailMessage | null> {
  const sample = z
    .object({ office: z.string(), language: z.enum(locales), country: z.string() })
    .safeParse(testLetter);
  if (!sample.success || !campaign) return null;
  const composed = composeSample(await getLetterCampaign(campaign.slug, sample.data), sample.data);
  return (
    composed && { template: "test-letter", language: sample.data.language, text: letterText(composed.letter) }
  );
}

function aboutInvitation({ invitation, locale }: MailRow, now: Date): MailMessage | null {
  if (!invitation || invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt <= now)
    return null;
  const { id, expiresAt } = invitation;
  return { template: "invitation", invitationUrl: invitationUrl(locale, id), expiresAt };
}

function aboutAccount({ accountEvent, locale }: MailRow): MailMessage | null {
  const event = accountEvents.find((each) => each === accountEvent);
  return event ? { template: "account-changed", event, accountUrl: accountUrl(locale) } : null;
}

async function knowsAddress(database: Database, { organisationId, emailIndex }: MailRow) {
  const signature = await database.signature.findFirst({
    where: { organisationId, emailIndex, withdrawnAt: null },
    select: { id: true },
  });
  if (signature) return true;
  const letter = await database.emailLetter.findFirst({
    where: { organisationId, supporterIndex: emailIndex },
    select: { id: true },
  });
  if (letter) return true;
  const reminder = await database.reminder.findFirst({
    where: { organisationId, emailIndex },
    select: { id: true },
  });
  return reminder !== null;
}
