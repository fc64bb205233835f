import { updateText } from "#domain/delivery/update-message";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { type Locale, locales } from "#lib/locales";

type Rendered = { locale: Locale; subject: string; html: string; text: string };

/** What the worker renders a preview of: every language that has a text, and which revision that is. */
export async function loadUpdateForPreview(updateId: string) {
  const update = await db.campaignUpdate.findUnique({ where: { id: updateId }, select: { revision: true } });
  if (!update) return null;
  const texts = await Promise.all(
    locales.map(async (locale) => ({ locale, text: await updateText(db, updateId, locale) })),
  );
  return { ...update, texts: texts.flatMap(({ locale, text }) => (text ? [{ locale, text }] : [])) };
}

/** Takes the place of older previews, unless the text has been changed once more meanwhile. */
export async function keepPreviews(updateId: string, revision: number, previews: Rendered[]): Promise<void> {
  await db.$transaction(async (tx) => {
    const current = await tx.campaignUpdate.findFirst({
      where: { id: updateId, revision },
      select: { id: true },
    });
    if (!current) return;
    await tx.updatePreview.deleteMany({ where: { updateId } });
    await tx.updatePreview.createMany({
      data: previews.map(({ locale, subject, html, text }) => {
        return { updateId, revision, locale, subject, html, text };
      }),
    });
  });
}

/** The mail of the current text; null while the worker renders it, or where there is no text. */
export function findPreview(campaignId: OwnedCampaignId, updateId: string, revision: number, locale: Locale) {
  return db.updatePreview.findFirst({
    where: { updateId, locale, revision, update: { campaignId } },
    select: { subject: true, html: true, text: true },
  });
}
