import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";

type Switching = { campaignId: OwnedCampaignId; by: Authority; open: boolean; now?: Date };

/**
 * Lets signers of a campaign write a comment, or no longer. What is published stays; what waits is still decided. While
 * comments are off, one that a form or program sends is dropped unread.
 */
export function switchComments({ campaignId, by, open, now = new Date() }: Switching) {
  return db.$transaction(async (tx) => {
    const { count } = await tx.campaign.updateMany({
      where: { id: campaignId, commentsOpenedAt: open ? null : { not: null } },
      data: { commentsOpenedAt: open ? now : null },
    });
    if (count === 0) return { ok: true } as const;
    const { slug } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { slug: true },
    });
    await recordAudit(tx, by, { action: open ? "comments.opened" : "comments.closed", subject: slug });
    return { ok: true } as const;
  });
}

/** Since when signers may write a comment; null while they may not. */
export async function findCommentsOpened(campaignId: OwnedCampaignId): Promise<Date | null> {
  const { commentsOpenedAt } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { commentsOpenedAt: true },
  });
  return commentsOpenedAt;
}
