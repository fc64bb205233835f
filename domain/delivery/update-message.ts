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

const textSelect = { locale: true, title: true, body: true } satisfies Prisma.CampaignUpdateTranslationSelect;

/** Its text comes with each mail, so that a mailing's mails ask for nothing one by one. */
export const mailingSelect = {
  stoppedAt: true,
  update: { select: { translations: { select: textSelect }, campaign: { select: { slug: true } } } },
} satisfies Prisma.MailingSelect;

type NewsRow = {
  locale: Locale;
  signature: { id: string; updatesConsentedAt: Date | null } | null;
  mailing: Prisma.MailingGetPayload<{ select: typeof mailingSelect }> | null;
};

/** The news for a signer who stands and still asks for it. */
export function aboutUpdate({ signature, mailing, locale }: NewsRow): MailMessage | null {
  if (!signature?.updatesConsentedAt || !mailing) return null;
  const { translations, campaign } = mailing.update;
  const text = textOf(
    translations.find((each) => each.locale === locale),
    campaign.slug,
  );
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
    select: { ...textSelect, update: { select: { campaign: { select: { slug: true } } } } },
  });
  return found && textOf(found, found.update.campaign.slug);
}

type Translation = Prisma.CampaignUpdateTranslationGetPayload<{ select: typeof textSelect }>;

function textOf(translation: Translation | undefined, slug: string): UpdateText | null {
  if (!translation?.title || !translation.body) return null;
  const { locale, title, body } = translation;
  return { title, body, campaignUrl: campaignUrl(locale, slug) };
}
