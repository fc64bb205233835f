import type { Authority } from "#domain/campaigns/authority";
import { recordAudit } from "#domain/organizer/audit";
import { db } from "#lib/db";
import type { RetentionChange } from "./schema.ts";

/** How many days after closing a campaign's signers' data are kept. What is past the new term goes with the next purge. */
export function changeRetention({ by, campaign: slug, days }: RetentionChange & { by: Authority }) {
  return db.$transaction(async (tx) => {
    const campaign = await tx.campaign.findUnique({
      where: { slug, organisationId: by.organisationId },
      select: { id: true, retentionDays: true },
    });
    if (!campaign) return { ok: false, reason: "choose", field: "campaign" } as const;
    await tx.campaign.update({ where: { id: campaign.id }, data: { retentionDays: days } });
    await recordAudit(tx, by, {
      action: "campaign.retention-changed",
      subject: slug,
      before: { days: campaign.retentionDays },
      after: { days },
    });
    return { ok: true } as const;
  });
}
