import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { inTransaction } from "#lib/transaction";
import { releaseItem } from "./claim-item.ts";
import { getCommentLocked } from "./locked-comment.ts";
import type { SettledReports } from "./schema.ts";

type Settling = SettledReports & { campaignId: OwnedCampaignId; by: Authority; now?: Date };

/** Leaves a reported comment where it is. Afterwards it is back in the queue only if somebody reports it anew. */
export function settleReports({ campaignId, by, id, version, now = new Date() }: Settling) {
  return inTransaction(async (tx) => {
    const comment = await getCommentLocked(tx, campaignId, id);
    const open = { commentId: id, settledAt: null };
    const reports = await tx.contentReport.findMany({ where: open, select: { reasonCode: true } });
    if (comment.version !== version || reports.length === 0)
      return { ok: false, reason: "decided-meanwhile", status: 409 } as const;
    await tx.contentReport.updateMany({ where: open, data: { settledAt: now } });
    await tx.comment.update({ where: { id }, data: { version: { increment: 1 } } });
    await releaseItem(tx, id);
    await recordAudit(tx, by, {
      action: "comment.reports-settled",
      subject: comment.signature.campaign.slug,
      after: { comment: id, reasons: reports.map(({ reasonCode }) => reasonCode) },
    });
    return { ok: true } as const;
  });
}
