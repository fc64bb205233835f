import { sealAppeal } from "#domain/signatures/sealed-fields";
import { hashToken } from "#lib/crypto";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { inTransaction } from "#lib/transaction";
import type { AppealView, CommentReason } from "./schema.ts";

/** What the link of a decision's mail leads to; null when it is unknown, or the comment is gone. */
export async function findAppeal(token: string, now = new Date()): Promise<AppealView | null> {
  const decision = await db.moderationDecision.findUnique({
    where: { appealHash: hashToken(token) },
    select: {
      decision: true,
      reasonCode: true,
      appealUntil: true,
      appealedAt: true,
      comment: { select: { state: true, text: true } },
    },
  });
  if (!decision?.comment || !decision.appealUntil) return null;
  const { comment, appealedAt, appealUntil } = decision;
  const open = comment.text !== null && comment.state === decision.decision && appealUntil > now;
  return {
    reason: decision.reasonCode as CommentReason,
    until: appealUntil,
    state: appealedAt ? "asked" : open ? "open" : "over",
  };
}

/**
 * Asks that another person look at a decision. Once: a second request changes nothing. Afterwards the comment keeps its
 * text, and its author's address, until that person has answered.
 */
export function requestAppeal({
  token,
  text,
  now = new Date(),
}: {
  token: string;
  text: string;
  now?: Date;
}) {
  const appealHash = hashToken(token);
  return inTransaction(async (tx) => {
    await tx.$queryRaw`
      select id from comments
      where id = (select comment_id from moderation_decisions where appeal_hash = ${appealHash}) for update`;
    const decision = await tx.moderationDecision.findUnique({
      where: { appealHash },
      select: {
        id: true,
        decision: true,
        appealUntil: true,
        appealedAt: true,
        comment: { select: { id: true, state: true, text: true } },
      },
    });
    if (!decision?.comment || !decision.appealUntil) notFound();
    const { id, comment } = decision;
    if (decision.appealedAt) return { ok: true } as const;
    if (!comment.text || comment.state !== decision.decision || decision.appealUntil <= now)
      return { ok: false, reason: "appeal-over" } as const;
    const appeal = text ? sealAppeal(id, text) : null;
    await tx.moderationDecision.update({ where: { id }, data: { appealedAt: now, appeal } });
    await tx.comment.update({
      where: { id: comment.id },
      data: { finalAt: null, version: { increment: 1 } },
    });
    return { ok: true } as const;
  });
}
