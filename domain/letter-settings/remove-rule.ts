import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { changedMeanwhile, nextVersion } from "./letters-version.ts";
import { auditOfRule } from "./stored-rule.ts";

type Removal = { campaignId: OwnedCampaignId; by: Authority; id: string; version: number };

/** The rules after it move up. */
export async function removeRule({ campaignId, by, id, version }: Removal) {
  const removed = await db.$transaction(async (tx) => {
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const before = (await auditOfRule(tx, { id, campaignId })) ?? notFound();
    await tx.templateRule.delete({ where: { id } });
    const after = await tx.templateRule.findMany({
      where: { campaignId, position: { gt: before.position } },
      orderBy: { position: "asc" },
      select: { id: true, position: true },
    });
    for (const rule of after)
      await tx.templateRule.update({ where: { id: rule.id }, data: { position: rule.position - 1 } });
    await recordAudit(tx, by, {
      action: "letters.rule-removed",
      subject: next.slug,
      before,
      after: { version: next.version },
    });
    return { ok: true } as const;
  });
  return removed ?? changedMeanwhile(by, campaignId, version);
}
