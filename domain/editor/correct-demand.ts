import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { type Database, db } from "#lib/db";
import { notFound } from "#lib/errors";
import { translator } from "#lib/i18n";
import type { Locale, Localized } from "#lib/locales";
import { localesOn } from "./publish-checklist.ts";
import { type Content, type DemandCorrection, rowsOf } from "./schema.ts";
import { lockContent, storeVersion } from "./store-version.ts";

type Correct = DemandCorrection & { campaignId: OwnedCampaignId; by: Authority };

/**
 * Corrects a slip in a demand that people have signed, and publishes the correction with the old words, the new ones and
 * the reason: nobody's signature comes to stand under a text unnoticed. A native speaker has read it, so reviews go on.
 */
export async function correctDemand({ campaignId, by, demand, version, text, reason }: Correct) {
  return db.$transaction(async (tx) => {
    const standing = await lockContent(tx, campaignId);
    const { content, number, state } = standing;
    const place = rowsOf(content, "demands").indexOf(demand) + 1;
    if (place === 0) notFound();
    if (state === "DRAFT") return { ok: false, reason: "invalid" } as const;
    if (version !== number) return { ok: false, reason: "changed-since-reading", status: 409 } as const;
    const on = localesOn(await tx.campaignTranslation.findMany({ where: { campaignId } }));
    const before = (locale: Locale) => content[`demands.${demand}.text.${locale}`] ?? "";
    const changed = on.filter((locale) => text[locale] !== before(locale));
    if (changed.length === 0) return { ok: false, reason: "unchanged" } as const;
    const lacking = on.find((locale) => !text[locale] || !reason[locale]);
    if (lacking) return { ok: false, reason: "correction-incomplete" } as const;
    const corrected = on.map((locale) => [`demands.${demand}.text.${locale}`, text[locale]] as const);
    const after: Content = { ...content, ...Object.fromEntries(corrected) };
    const action = "campaign.demand-corrected";
    await storeVersion(tx, { campaignId, by, standing, content: after, action, reviewedAgain: true });
    const old = Object.fromEntries(on.map((locale) => [locale, before(locale)])) as Localized;
    await announce(tx, { campaignId, on, place, old, text, reason });
    return { ok: true } as const;
  });
}

type Announcement = {
  campaignId: string;
  on: Locale[];
  place: number;
  old: Localized;
  text: Localized;
  reason: Localized;
};

async function announce(tx: Database, { campaignId, on, place, old, text, reason }: Announcement) {
  await tx.campaignUpdate.create({
    data: {
      campaignId,
      kind: "CORRECTION",
      publishedAt: new Date(),
      translations: {
        create: on.map((locale) => {
          const t = translator(locale, "editor");
          const words = { before: plain(old[locale]), after: plain(text[locale]) };
          return {
            locale,
            title: t("correction.noticeTitle", { number: place }),
            body: [plain(reason[locale]), t("correction.before", words), t("correction.after", words)].join(
              "\n\n",
            ),
          };
        }),
      },
    },
  });
}

/** Signs that would mean something in Markdown stand for themselves (CommonMark 2.4). */
function plain(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
