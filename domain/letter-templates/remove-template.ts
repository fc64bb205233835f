import { changedMeanwhile, nextVersion } from "#domain/letter-settings/letters-version";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";

type Removal = { campaignId: OwnedCampaignId; by: Authority; key: string; version: number };

/** Only a template that no office and no rule uses can go. */
export async function removeTemplate({ campaignId, by, key, version }: Removal) {
  const removed = await db.$transaction(async (tx) => {
    const template = await tx.letterTemplate.findUnique({
      where: { campaignId_key: { campaignId, key } },
      select: { id: true, _count: { select: { recipients: true, rules: true } } },
    });
    if (!template) notFound();
    if (template._count.recipients > 0) return { ok: false, reason: "template-of-offices" } as const;
    if (template._count.rules > 0) return { ok: false, reason: "template-of-rules" } as const;
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    await tx.letterTemplate.delete({ where: { id: template.id } });
    await recordAudit(tx, by, {
      action: "letters.template-removed",
      subject: next.slug,
      after: { version: next.version, template: key },
    });
    return { ok: true } as const;
  });
  return removed ?? changedMeanwhile(by, campaignId, version);
}
