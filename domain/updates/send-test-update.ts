import { limits } from "#domain/delivery/limits";
import { recordAudit } from "#domain/organizer/audit";
import type { Actor, Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { queueMail } from "#domain/outbox/queue-mail";
import { emailKey } from "#lib/auth";
import { blindIndex } from "#lib/crypto";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { getUpdate } from "./owned-update.ts";
import { readyLanguages } from "./texts.ts";

type Sending = { actor: Actor; campaignId: OwnedCampaignId; by: Authority; id: string; language: Locale };

/**
 * Mails an update to the organizer who asks for it, marked as a test. There is no field for an address. Like every
 * address, theirs gets three mails a day at most.
 */
export async function sendTestUpdate({ actor, campaignId, by, id, language }: Sending) {
  const { texts, slug } = await getUpdate(campaignId, id);
  if (!readyLanguages(texts).includes(language))
    return { ok: false, reason: "text-missing", field: "language" } as const;
  const { organisationId } = by;
  const emailIndex = blindIndex(emailKey(actor.email), `email:${organisationId}`);
  const since = new Date(Date.now() - limits.capWindowMs);
  const mailed = await db.mail.count({ where: { organisationId, emailIndex, createdAt: { gt: since } } });
  if (mailed >= limits.mailsPerDay) return { ok: false, reason: "mails-today", status: 429 } as const;
  return db.$transaction(async (tx) => {
    await queueMail(tx, {
      organisationId,
      kind: "TEST_UPDATE",
      locale: language,
      email: actor.email,
      emailIndex,
      campaignId,
      organizerId: actor.organizerId,
      testUpdateId: id,
    });
    await recordAudit(tx, by, { action: "update.test-sent", subject: slug, after: { language } });
    return { ok: true } as const;
  });
}
