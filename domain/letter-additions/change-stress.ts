import { db } from "#lib/db";
import { locales } from "#lib/locales";
import { changedMeanwhile, nextVersion } from "../letter-settings/letters-version.ts";
import { recordAudit } from "../organizer/audit.ts";
import type { Authority, OwnedCampaignId } from "../organizer/authority.ts";
import type { StressInput } from "./schema.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; input: StressInput };

/** The sentence of letters that put one person first; without it nobody can choose that person. */
export async function changeStress({ campaignId, by, input }: Change) {
  const { version, person: position, en, ru, kk } = input;
  const changed = await db.$transaction(async (tx) => {
    const person = await tx.campaignPerson.findFirst({
      where: { campaignId, position },
      select: { id: true, translations: { select: { locale: true, stress: true } } },
    });
    if (!person) return { ok: false, reason: "invalid" } as const;
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    for (const locale of locales) {
      const where = { personId: person.id, locale };
      await tx.campaignPersonTranslation.updateMany({ where, data: { stress: input[locale] } });
    }
    const before = Object.fromEntries(person.translations.map(({ locale, stress }) => [locale, stress]));
    await recordAudit(tx, by, {
      action: "letters.stress-changed",
      subject: next.slug,
      before: { person: position, ...before },
      after: { version: next.version, person: position, en, ru, kk },
    });
    return { ok: true } as const;
  });
  return changed ?? changedMeanwhile(by, campaignId, version);
}
