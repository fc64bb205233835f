import { changedMeanwhile, nextVersion } from "#domain/letter-settings/letters-version";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import { checkRecipient } from "./recipient-row.ts";
import type { RecipientWords } from "./schema.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; input: RecipientWords };

/** Template and languages of the letters to an office, and what it can do about this case. */
export async function changeRecipientWords({ campaignId, by, input }: Change) {
  const { version, office, template, languages, remitEn, remitRu, remitKk } = input;
  const remit: Record<Locale, string> = { en: remitEn, ru: remitRu, kk: remitKk };
  const changed = await db.$transaction(async (tx) => {
    const row = await checkRecipient(tx, { campaignId, by, office, template, languages });
    if (!row.ok) return row;
    const stored = await tx.recipient.findUnique({
      where: { campaignId_officeId: { campaignId, officeId: row.officeId } },
      select: { id: true, languages: true, template: { select: { key: true } } },
    });
    if (!stored) return { ok: false, reason: "office-unknown", field: "office" } as const;
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const { id } = stored;
    await tx.recipient.update({ where: { id }, data: { templateId: row.templateId, languages } });
    for (const locale of locales)
      await tx.recipientTranslation.upsert({
        where: { recipientId_locale: { recipientId: id, locale } },
        create: { recipientId: id, locale, emphasis: [], remit: remit[locale] },
        update: { remit: remit[locale] },
      });
    await recordAudit(tx, by, {
      action: "letters.recipient-changed",
      subject: next.slug,
      before: { office, template: stored.template.key, languages: stored.languages.join(" ") },
      after: { version: next.version, office, template, languages: languages.join(" "), ...remit },
    });
    return { ok: true } as const;
  });
  return changed ?? changedMeanwhile(by, campaignId, version);
}
