import { changedMeanwhile, nextVersion } from "#domain/letter-settings/letters-version";
import { ORGANISATION_TEMPLATE } from "#domain/letters/organisation-letter";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import type { Locale } from "#lib/locales";
import type { TemplateAnswer, TemplateInput } from "./schema.ts";
import { findTemplateFaults } from "./template-faults.ts";
import { templateSelect, textForAudit, textOf, writeText } from "./template-rows.ts";

type Change = {
  campaignId: OwnedCampaignId;
  by: Authority;
  key: string;
  locale: Locale;
  input: TemplateInput;
};

/**
 * Saves what a template says in one language. A text with faults is refused with all of them; one with blanks is saved,
 * but no letter is printed with it. A review holds for the very text that was reviewed.
 */
export async function changeTemplate({ campaignId, by, key, locale, input }: Change) {
  const { version, reviewed, go: _, ...draft } = input;
  const faults = await faultsOf(campaignId, key, locale, draft);
  if (faults.length > 0) {
    const data: TemplateAnswer = { faults };
    return { ok: false, reason: "template-faults", data } as const;
  }
  const changed = await db.$transaction(async (tx) => {
    const where = { campaignId_key: { campaignId, key } };
    const stored = await tx.letterTemplate.findUnique({ where, select: { id: true, ...templateSelect } });
    if (!stored) notFound();
    const before = textOf(stored, locale);
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const same = before && JSON.stringify(textForAudit(before)) === JSON.stringify(textForAudit(draft));
    const reviewedBefore = same ? before.reviewedAt : null;
    const reviewedAt = reviewed ? (reviewedBefore ?? new Date()) : null;
    await writeText(tx, { templateId: stored.id, locale, draft, reviewedAt });
    await recordAudit(tx, by, {
      action: "letters.template-changed",
      subject: next.slug,
      ...(before ? { before: { template: key, language: locale, ...textForAudit(before) } } : {}),
      after: { version: next.version, template: key, language: locale, reviewed, ...textForAudit(draft) },
    });
    return { ok: true } as const;
  });
  return changed ?? changedMeanwhile(by, campaignId, version);
}

async function faultsOf(
  campaignId: string,
  key: string,
  language: Locale,
  draft: Parameters<typeof findTemplateFaults>[0],
) {
  const terms = await db.forbiddenTerm.findMany({
    where: { campaignId, OR: [{ language: null }, { language }] },
    select: { term: true, reason: true, level: true },
  });
  return findTemplateFaults(draft, { organisation: key.endsWith(ORGANISATION_TEMPLATE), language, terms });
}
