import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";

/** Begins an empty draft, which nobody but organizers sees. */
export async function createUpdate({ campaignId, by }: { campaignId: OwnedCampaignId; by: Authority }) {
  return db.$transaction(async (tx) => {
    const { id, campaign } = await tx.campaignUpdate.create({
      data: { campaignId },
      select: { id: true, campaign: { select: { slug: true } } },
    });
    await recordAudit(tx, by, { action: "update.created", subject: campaign.slug });
    return { ok: true, id } as const;
  });
}
