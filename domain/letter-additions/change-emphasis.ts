import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { changedMeanwhile, nextVersion } from "../letter-settings/letters-version.ts";
import { recordAudit } from "../organizer/audit.ts";
import type { Authority, OwnedCampaignId } from "../organizer/authority.ts";
import type { EmphasisInput } from "./schema.ts";
import { type Wordings, wordingsOf } from "./wordings.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; input: EmphasisInput };

/** What letters ask of one office alone, in several wordings and in each language that it is written to in. */
export async function changeEmphasis({ campaignId, by, input }: Change) {
  const changed = await db.$transaction(async (tx) => {
    const recipient = await tx.recipient.findFirst({
      where: { campaignId, office: { slug: input.office } },
      select: { id: true, languages: true, translations: { select: { locale: true, emphasis: true } } },
    });
    if (!recipient) return { ok: false, reason: "office-unknown" } as const;
    const read = wordingsOf(input, recipient.languages);
    if (!read.ok) return { ok: false, reason: "every-language", field: read.field } as const;
    const next = await nextVersion(tx, campaignId, input.version);
    if (!next) return null;
    const recipientId = recipient.id;
    for (const [locale, emphasis] of Object.entries(read.wordings) as [Locale, string[]][]) {
      const where = { recipientId_locale: { recipientId, locale } };
      await tx.recipientTranslation.upsert({
        where,
        create: { recipientId, locale, emphasis },
        update: { emphasis },
      });
    }
    const before = Object.fromEntries(
      recipient.translations.map(({ locale, emphasis }) => [locale, emphasis]),
    );
    await recordAudit(tx, by, {
      action: "letters.emphasis-changed",
      subject: next.slug,
      before: forAudit(input.office, before),
      after: { version: next.version, ...forAudit(input.office, read.wordings) },
    });
    return { ok: true } as const;
  });
  return changed ?? changedMeanwhile(by, campaignId, input.version);
}

function forAudit(office: string, { en = [], ru = [], kk = [] }: Wordings) {
  return { office, en: en.join("\n"), ru: ru.join("\n"), kk: kk.join("\n") };
}
