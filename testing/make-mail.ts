// Makers of signatures, letters and the mails about them.
import { randomUUID } from "node:crypto";
import { sealLetterContent, sealSupporterAddress } from "#domain/outbox/letter-content";
import { queueMail } from "#domain/outbox/queue-mail";
import { emailIndexOf } from "#domain/signatures/email-index";
import { sealSignerAddress } from "#domain/signatures/sealed-fields";
import { addDays } from "#lib/clock";
import { hashToken, linkToken } from "#lib/crypto";
import { db, type Prisma } from "#lib/db";
import { makeCampaign, makeRecipient } from "./make-campaign.ts";

type Campaign = { id: string; organisationId: string };

const indexOf = (email: string, { organisationId }: Campaign) => emailIndexOf(organisationId, email);

/** A pending signature, or what the overrides make of it. */
export async function makeSignature(
  campaign: Campaign,
  email: string,
  overrides: Partial<Prisma.SignatureUncheckedCreateInput> = {},
) {
  const id = randomUUID();
  const emailIndex = await indexOf(email, campaign);
  return db.signature.create({
    data: {
      id,
      organisationId: campaign.organisationId,
      campaignId: campaign.id,
      emailIndex,
      email: sealSignerAddress({ campaignId: campaign.id, emailIndex }, email),
      country: "PL",
      locale: "ru",
      consentVersion: "test",
      consentedAt: new Date(),
      expiresAt: addDays(new Date(), 7),
      confirmTokenHash: hashToken(linkToken("confirm", id)),
      ...overrides,
    },
  });
}

/** The mail that asks to confirm a signature; its campaign and signature are made unless given. */
export async function makeSignatureMail({
  email = `${randomUUID()}@example.org`,
  campaign,
  signatureId,
}: {
  email?: string;
  campaign?: Campaign;
  signatureId?: string;
} = {}) {
  const place = campaign ?? (await makeCampaign());
  const id = signatureId ?? (await makeSignature(place, email)).id;
  const mailId = await queueMail(db, {
    organisationId: place.organisationId,
    kind: "SIGNATURE_REQUESTED",
    locale: "ru",
    email,
    emailIndex: await indexOf(email, place),
    campaignId: place.id,
    signatureId: id,
  });
  return { mailId, signatureId: id, email, campaign: place };
}

/** A confirmed letter to an office that has an address. */
export async function makeQueuedLetter({
  recipient,
  ...overrides
}: Partial<Prisma.EmailLetterUncheckedCreateInput> & {
  recipient?: { campaign: Campaign; officeId: string; address: string };
} = {}) {
  const target = recipient ?? (await makeMailableRecipient());
  const id = randomUUID();
  const supporter = `${randomUUID()}@example.org`;
  await db.emailLetter.create({
    data: {
      id,
      organisationId: target.campaign.organisationId,
      campaignId: target.campaign.id,
      officeId: target.officeId,
      language: "ru",
      locale: "kk",
      state: "QUEUED",
      supporterIndex: await indexOf(supporter, target.campaign),
      supporterEmail: sealSupporterAddress(id, supporter),
      content: sealLetterContent(id, {
        subject: "Обращение",
        text: "Уважаемый прокурор!\n\nПрошу.\n\nАсель",
      }),
      country: "PL",
      personalised: true,
      confirmTokenHash: hashToken(linkToken("confirm-letter", id)),
      confirmedAt: new Date(),
      expiresAt: addDays(new Date(), 7),
      ...overrides,
    },
  });
  return { emailLetterId: id, supporter, recipient: target };
}

export async function makeMailableRecipient(emailsPerHour = 30) {
  const campaign = await makeCampaign();
  const { office, recipient } = await makeRecipient(campaign);
  const address = `${randomUUID()}@office.example`;
  await db.officeEmail.create({ data: { officeId: office.id, address } });
  await db.recipient.update({ where: { id: recipient.id }, data: { emailsPerHour } });
  return { campaign, officeId: office.id, address };
}
