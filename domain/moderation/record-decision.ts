import { tokens } from "#domain/delivery/links";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { queueMail } from "#domain/outbox/queue-mail";
import { dropUnneededAddress } from "#domain/signatures/keep-address";
import { openSignerAddress } from "#domain/signatures/sealed-fields";
import { dayOf } from "#lib/clock";
import { hashToken } from "#lib/crypto";
import type { Database, ModerationState } from "#lib/db";
import { releaseItem } from "./claim-item.ts";
import { appealEnds, isAgainst } from "./comment-states.ts";
import type { LockedComment } from "./locked-comment.ts";
import type { CommentReason } from "./schema.ts";

type Decision = {
  comment: LockedComment;
  by: Authority;
  state: ModerationState;
  reason: CommentReason | null;
  /** The answer to an appeal: nobody can appeal against it. */
  final: boolean;
  now: Date;
};

/**
 * Writes a decision down where everybody concerned finds it: the comment, the queue, the audit log, the public log, and
 * the author's mail. A final one against the comment takes its text and, once the mail is queued, the author's address.
 */
export async function recordDecision(tx: Database, decision: Decision): Promise<void> {
  const { comment, by, state, reason, final, now } = decision;
  const against = isAgainst(state);
  const finalAt = against ? (final ? now : appealEnds(now)) : null;
  const { id } = await tx.moderationDecision.create({
    data: {
      commentId: comment.id,
      decision: state,
      reasonCode: reason,
      moderatorId: by.organizerId,
      createdAt: now,
      appealUntil: final ? null : finalAt,
    },
    select: { id: true },
  });
  if (against && !final) {
    const appealHash = hashToken(tokens.appeal(id));
    await tx.moderationDecision.update({ where: { id }, data: { appealHash } });
  }
  await tx.comment.update({
    where: { id: comment.id },
    data: { state, finalAt, version: { increment: 1 }, ...(against && final ? { text: null } : {}) },
  });
  await tx.contentReport.updateMany({
    where: { commentId: comment.id, settledAt: null },
    data: { settledAt: now },
  });
  await keepRecord(tx, decision);
  await releaseItem(tx, comment.id);
  await recordAudit(tx, by, {
    action: actionOf(decision),
    subject: comment.signature.campaign.slug,
    before: { comment: comment.id, state: comment.state },
    after: { state, ...(reason ? { reason } : {}) },
  });
  if (comment.state !== "PENDING" || against) await tellAuthor(tx, comment, id);
  await dropUnneededAddress(tx, comment.signature.id, now);
}

function actionOf({ state, final }: Decision) {
  if (state === "PUBLISHED") return "comment.published";
  if (final) return "comment.appeal-refused";
  return state === "HIDDEN" ? "comment.hidden" : "comment.removed";
}

async function keepRecord(tx: Database, { comment, state, reason, now }: Decision) {
  const { campaignId, confirmedAt } = comment.signature;
  const decidedOn = dayOf(now);
  const first = comment.state === "PENDING";
  if (state === "PUBLISHED") {
    await tx.moderationRecord.updateMany({
      where: { commentId: comment.id, decision: "REMOVED", restoredOn: null },
      data: { restoredOn: decidedOn },
    });
  }
  if (!first && !(state === "REMOVED" && comment.state === "PUBLISHED")) return;
  const waited = Math.max(0, Math.round((now.getTime() - (confirmedAt ?? now).getTime()) / 60_000));
  await tx.moderationRecord.create({
    data: {
      organisationId: comment.organisationId,
      campaignId,
      commentId: comment.id,
      decidedOn,
      decision: state,
      reasonCode: reason,
      waitedMinutes: first ? waited : null,
    },
  });
}

/** Whose address is gone by then reads it on the page with their own data. */
async function tellAuthor(tx: Database, { organisationId, signature }: LockedComment, decisionId: string) {
  const { id, campaignId, emailIndex, email, locale } = signature;
  if (!email) return;
  await queueMail(tx, {
    organisationId,
    campaignId,
    signatureId: id,
    decisionId,
    kind: "COMMENT_DECISION",
    locale,
    email: openSignerAddress({ campaignId, emailIndex }, email),
    emailIndex,
  });
}
