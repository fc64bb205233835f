import { permissions } from "#domain/campaigns/states";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { findGaps } from "./find-gaps.ts";
import { localesOn } from "./publish-checklist.ts";
import { sectionNames } from "./schema.ts";
import { lockContent } from "./store-version.ts";

type Switch = { campaignId: OwnedCampaignId; by: Authority; language: Locale; on: boolean };

/** Offers a language, or no longer; its texts stay. A published campaign keeps one, and takes only what is complete. */
export async function switchLanguage({ campaignId, by, language, on }: Switch) {
  return db.$transaction(async (tx) => {
    const { slug, state, content } = await lockContent(tx, campaignId);
    const translations = await tx.campaignTranslation.findMany({ where: { campaignId } });
    const before = localesOn(translations);
    const after = on ? [...before, language] : before.filter((each) => each !== language);
    const isPublic = state !== "DRAFT" && permissions[state].public;
    if (isPublic && after.length === 0) return { ok: false, reason: "last-language" } as const;
    const gaps = findGaps(content, after);
    if (isPublic && on && sectionNames.some((name) => gaps[name][language].length > 0))
      return { ok: false, reason: "incomplete" } as const;
    await tx.campaignTranslation.upsert({
      where: { campaignId_locale: { campaignId, locale: language } },
      create: { campaignId, locale: language, title: "", disabledAt: on ? null : new Date() },
      update: { disabledAt: on ? null : new Date() },
    });
    await recordAudit(tx, by, {
      action: "campaign.language-switched",
      subject: slug,
      before: { languages: before.join(" ") },
      after: { languages: after.join(" ") },
    });
    return { ok: true } as const;
  });
}
