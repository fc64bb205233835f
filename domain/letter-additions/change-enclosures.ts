import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { changedMeanwhile, nextVersion } from "../letter-settings/letters-version.ts";
import { recordAudit } from "../organizer/audit.ts";
import type { Authority, OwnedCampaignId } from "../organizer/authority.ts";
import type { EnclosuresInput } from "./schema.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; input: EnclosuresInput };

/** What lies in the envelope besides the letters of one template; as many things in each language. */
export async function changeEnclosures({ campaignId, by, input }: Change) {
  const { version, template: key } = input;
  const outcome = await db.$transaction(async (tx) => {
    const template = await tx.letterTemplate.findUnique({
      where: { campaignId_key: { campaignId, key } },
      select: { id: true, translations: { select: { locale: true, enclosures: true } } },
    });
    if (!template) return { ok: false, reason: "template-required" } as const;
    const [first] = template.translations;
    const other = template.translations.find(
      ({ locale }) => first && input[locale].length !== input[first.locale].length,
    );
    if (other) return { ok: false, reason: "same-number", field: other.locale } as const;
    const changed = template.translations.map(({ locale }) => ({ locale, enclosures: input[locale] }));
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    for (const { locale, enclosures } of changed) {
      const where = { templateId_locale: { templateId: template.id, locale } };
      await tx.letterTemplateTranslation.update({ where, data: { enclosures } });
    }
    await recordAudit(tx, by, {
      action: "letters.enclosures-changed",
      subject: next.slug,
      before: { template: key, ...inLines(template.translations) },
      after: { version: next.version, template: key, ...inLines(changed) },
    });
    return { ok: true } as const;
  });
  return outcome ?? changedMeanwhile(by, campaignId, version);
}

function inLines(rows: { locale: Locale; enclosures: string[] }[]) {
  return Object.fromEntries(rows.map(({ locale, enclosures }) => [locale, enclosures.join("\n")]));
}
