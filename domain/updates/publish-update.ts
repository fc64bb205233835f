import { inLocale } from "#domain/campaigns/languages";
import type { UpdateView } from "#domain/campaigns/schema";
import { permissions } from "#domain/campaigns/states";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { locales } from "#lib/locales";
import { lockUpdate } from "./owned-update.ts";
import { readyLanguages, titleOf } from "./texts.ts";

type Publish = { campaignId: OwnedCampaignId; by: Authority; id: string; kind: UpdateView["kind"] };

/**
 * Shows an update on the campaign's page, for good: from then on only a correction answers it. It is told in every language
 * that the campaign has on, so that no reader learns less than another.
 */
export async function publishUpdate({ campaignId, by, id, kind }: Publish) {
  return db.$transaction(async (tx) => {
    const update = await lockUpdate(tx, campaignId, id);
    if (update.publishedAt) return { ok: false, reason: "published-already", status: 409 } as const;
    const { state, translations } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { state: true, translations: { where: { disabledAt: null }, select: { locale: true } } },
    });
    if (!permissions[state].public) return { ok: false, reason: "campaign-not-public" } as const;
    const ready = readyLanguages(update.texts);
    const lacking = locales.filter((locale) => inLocale(translations, locale) && !ready.includes(locale));
    if (lacking.length > 0) return { ok: false, reason: "languages-incomplete" } as const;
    await tx.campaignUpdate.update({ where: { id }, data: { kind, publishedAt: new Date() } });
    const subject = `${update.slug}: ${titleOf(update.texts, "en")}`;
    await recordAudit(tx, by, { action: "update.published", subject, after: { kind } });
    return { ok: true } as const;
  });
}
