import type { OwnedCampaignId } from "#domain/organizer/authority";
import type { Database, Prisma } from "#lib/db";
import { notFound } from "#lib/errors";

const select = {
  id: true,
  organisationId: true,
  text: true,
  state: true,
  version: true,
  signature: {
    select: {
      id: true,
      campaignId: true,
      emailIndex: true,
      email: true,
      locale: true,
      confirmedAt: true,
      withdrawnAt: true,
      invalidatedAt: true,
      campaign: { select: { slug: true } },
    },
  },
  decisions: {
    where: { appealedAt: { not: null }, appealSettledAt: null },
    select: { id: true, moderatorId: true },
  },
} satisfies Prisma.CommentSelect;

export type LockedComment = Prisma.CommentGetPayload<{ select: typeof select }>;

/**
 * A comment whose author's signature stands, locked: whoever decides about it, and the author who withdraws, take turns.
 * The signature is locked first, as a withdrawal does. Another campaign's comment answers like none.
 */
export async function getCommentLocked(tx: Database, campaignId: OwnedCampaignId, id: string) {
  await tx.$queryRaw`
    select id from signatures where id = (select signature_id from comments where id = ${id}::uuid) for update`;
  await tx.$queryRaw`select id from comments where id = ${id}::uuid for update`;
  const comment = await tx.comment.findUnique({
    where: {
      id,
      signature: { campaignId, confirmedAt: { not: null }, withdrawnAt: null, invalidatedAt: null },
    },
    select,
  });
  return comment ?? notFound();
}
