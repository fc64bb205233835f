import { openComment } from "#domain/signatures/sealed-fields";
import { checkContent } from "#domain/wording/content-check";
import { db } from "#lib/db";
import { riskOf } from "./risk.ts";

/** Reads a comment by the word lists, so that the risky ones stand first in the queue. Until then it stands before all. */
export async function weighComment(commentId: string): Promise<void> {
  const comment = await db.comment.findUnique({
    where: { id: commentId, state: "PENDING" },
    select: {
      text: true,
      signature: {
        select: {
          campaign: {
            select: { forbiddenTerms: { select: { term: true, reason: true, level: true } } },
          },
        },
      },
    },
  });
  if (!comment?.text) return;
  const { forbiddenTerms } = comment.signature.campaign;
  const risk = riskOf(checkContent(openComment(commentId, comment.text), forbiddenTerms));
  await db.comment.updateMany({ where: { id: commentId, state: "PENDING" }, data: { risk } });
}
