import { recordAudit } from "#domain/organizer/audit";
import type { Actor, Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { emailKey } from "#lib/auth";
import { blindIndex } from "#lib/crypto";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { limits } from "../delivery/limits.ts";
import { UnfilledPlaceholder } from "../letters/placeholders.ts";
import { getFreshLetterCampaign } from "../letters/queries.ts";
import { composeSample } from "../letters/sample-letter.ts";
import { queueMail } from "../outbox/queue-mail.ts";
import type { TestLetter } from "./schema.ts";

type Sending = {
  actor: Actor;
  campaignId: OwnedCampaignId;
  by: Authority;
  locale: Locale;
  input: TestLetter;
};

/**
 * Mails a letter of nobody to the organizer who asks for it, marked as a test. There is no field for an address: it
 * never goes to an office or to anybody else. Like every address, theirs gets three mails a day at most.
 */
export async function sendTestLetter({ actor, campaignId, by, locale, input }: Sending) {
  const { slug } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { slug: true } });
  const campaign = await getFreshLetterCampaign(slug, input);
  if (!campaign.addressees.some((each) => each.slug === input.office))
    return { ok: false, reason: "office-unknown", field: "office" } as const;
  if (!canBeSet(() => composeSample(campaign, input)))
    return { ok: false, reason: "no-test-letter", field: "office" } as const;
  const { organisationId } = by;
  const emailIndex = blindIndex(emailKey(actor.email), `email:${organisationId}`);
  const since = new Date(Date.now() - limits.capWindowMs);
  const mailed = await db.mail.count({ where: { organisationId, emailIndex, createdAt: { gt: since } } });
  if (mailed >= limits.mailsPerDay) return { ok: false, reason: "mails-today", status: 429 } as const;
  return db.$transaction(async (tx) => {
    await queueMail(tx, {
      organisationId,
      kind: "TEST_LETTER",
      locale,
      email: actor.email,
      emailIndex,
      campaignId,
      organizerId: actor.organizerId,
      testLetter: input,
    });
    await recordAudit(tx, by, { action: "letters.test-sent", subject: slug, after: input });
    return { ok: true } as const;
  });
}

function canBeSet(compose: () => unknown): boolean {
  try {
    return compose() !== null;
  } catch (error) {
    if (error instanceof UnfilledPlaceholder) return false;
    throw error;
  }
}
