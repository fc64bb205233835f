import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { inTransaction } from "#lib/transaction";
import { isAgainst, mayMove } from "./comment-states.ts";
import { getCommentLocked } from "./locked-comment.ts";
import { recordDecision } from "./record-decision.ts";
import type { CommentDecision } from "./schema.ts";

type Deciding = CommentDecision & { campaignId: OwnedCampaignId; by: Authority; now?: Date };

/**
 * Publishes, hides or removes a comment. The version says what the moderator has seen: whatever was decided since makes
 * the decision void. Afterwards the author has a mail with the reason and a link to appeal, if the decision is against
 * the comment. While an appeal waits, only its answer decides.
 */
export async function decideComment({
  campaignId,
  by,
  id,
  version,
  decision,
  reason,
  now = new Date(),
}: Deciding) {
  const against = isAgainst(decision);
  if (against && !reason) return { ok: false, reason: "reason-required", field: "reason" } as const;
  return inTransaction(async (tx) => {
    const comment = await getCommentLocked(tx, campaignId, id);
    if (comment.version !== version) return { ok: false, reason: "decided-meanwhile", status: 409 } as const;
    if (comment.decisions.length > 0 || !comment.text || !mayMove(comment.state, decision))
      return { ok: false, reason: "decision-impossible", status: 409 } as const;
    const because = against ? reason : null;
    await recordDecision(tx, { comment, by, state: decision, reason: because, final: false, now });
    return { ok: true } as const;
  });
}
