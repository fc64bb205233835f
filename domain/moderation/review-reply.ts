import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { releaseItem } from "./claim-item.ts";
import { getReplyLocked } from "./locked-reply.ts";
import type { ReplyReview } from "./schema.ts";

type Review = ReplyReview & { campaignId: OwnedCampaignId; by: Authority };

/**
 * Accepts a reported answer, whose kind then shows on the office's page, or refuses to show it, with a reason. Each
 * decision can be taken back by the other, by whoever has seen the one before; the ledger's count of reports stays as it is.
 */
export async function reviewReply({ campaignId, by, id, decision, reason, seen }: Review) {
  const state = decision === "accept" ? "PUBLISHED" : "HIDDEN";
  const reasonCode = decision === "accept" ? null : reason;
  if (decision === "reject" && !reasonCode)
    return { ok: false, reason: "required", field: "reason" } as const;
  return db.$transaction(async (tx) => {
    const { subject, state: before } = await getReplyLocked(tx, campaignId, id);
    if (before !== seen || before === state)
      return { ok: false, reason: "decided-already", status: 409 } as const;
    await tx.replyReport.update({ where: { id }, data: { state } });
    await tx.moderationDecision.create({
      data: { replyReportId: id, decision: state, reasonCode, moderatorId: by.organizerId },
    });
    await releaseItem(tx, id);
    await recordAudit(tx, by, {
      action: decision === "accept" ? "reply.accepted" : "reply.rejected",
      subject,
      before: { state: before },
      after: { state, ...(reasonCode ? { reason: reasonCode } : {}) },
    });
    return { ok: true } as const;
  });
}
