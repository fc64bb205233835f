import { campaignUrl, unsubscribeUrl } from "#domain/delivery/links";
import type { MailMessage, UpdateText } from "#domain/delivery/schema";
import type { Database, Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";

/** What news needs to know of its reader: looked up when it is sent, not when it was queued. */
export const readerSelect = {
  campaignId: true,
  emailIndex: true,
  email: true,
  updatesConsentedAt: true,
} satisfies Prisma.SignatureSelect;

type NewsRow = {
  locale: Locale;
  signature: { id: string; updatesConsentedAt: Date | null } | null;
  mailing: { updateId: string } | null;
};

/** The news for a signer who stands and still asks for it. */
export async function aboutUpdate(database: Database, mail: NewsRow): Promise<MailMessage | null> {
  const { signature, mailing, locale } = mail;
  if (!signature?.updatesConsentedAt || !mailing) return null;
  const text = await updateText(database, mailing.updateId, locale);
  return (
    text && { template: "campaign-update", unsubscribeUrl: unsubscribeUrl(locale, signature.id), ...text }
  );
}

export async function aboutTestUpdate(
  database: Database,
  { locale, testUpdateId }: { locale: Locale; testUpdateId: string | null },
): Promise<MailMessage | null> {
  const text = testUpdateId ? await updateText(database, testUpdateId, locale) : null;
  return text && { template: "test-update", ...text };
}

/** Null where the update has no text in that language. */
export async function updateText(
  database: Database,
  updateId: string,
  locale: Locale,
): Promise<UpdateText | null> {
  const found = await database.campaignUpdateTranslation.findUnique({
    where: { updateId_locale: { updateId, locale } },
    select: { title: true, body: true, update: { select: { campaign: { select: { slug: true } } } } },
  });
  if (!found?.title || !found.body) return null;
  const { title, body, update } = found;
  return { title, body, campaignUrl: campaignUrl(locale, update.campaign.slug) };
}
