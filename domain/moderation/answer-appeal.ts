import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { getCommentLocked } from "./locked-comment.ts";
import { recordDecision } from "./record-decision.ts";
import type { AppealAnswer, CommentReason } from "./schema.ts";

type Answering = AppealAnswer & { campaignId: OwnedCampaignId; by: Authority; now?: Date };

/**
 * The second pair of eyes: lets a comment stand after all, or leaves the decision as it is. Whoever took the decision
 * cannot answer the appeal against it. Afterwards the author's words are gone and a mail tells the answer, which is final.
 */
export function answerAppeal({ campaignId, by, id, version, answer, now = new Date() }: Answering) {
  return inTransaction(async (tx) => {
    const comment = await getCommentLocked(tx, campaignId, id);
    const [appealed] = comment.decisions;
    if (comment.version !== version || !appealed)
      return { ok: false, reason: "decided-meanwhile", status: 409 } as const;
    if (appealed.moderatorId === by.organizerId)
      return { ok: false, reason: "second-person", status: 409 } as const;
    await tx.moderationDecision.update({
      where: { id: appealed.id },
      data: { appeal: null, appealSettledAt: now },
    });
    const state = answer === "publish" ? "PUBLISHED" : comment.state;
    const reason = answer === "publish" ? null : await reasonOf(tx, appealed.id);
    await recordDecision(tx, { comment, by, state, reason, final: true, now });
    return { ok: true } as const;
  });
}

async function reasonOf(tx: Database, id: string) {
  const { reasonCode } = await tx.moderationDecision.findUniqueOrThrow({
    where: { id },
    select: { reasonCode: true },
  });
  return reasonCode as CommentReason | null;
}
