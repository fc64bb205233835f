import { recordAudit } from "#domain/organizer/audit";
import type { CampaignClaim } from "#domain/organizer/authority";
import { db } from "#lib/db";

/** Takes a reader out for good, with the address and what waits to be sent. Done twice it is done once. */
export async function removeReader({ campaignId, by, id }: CampaignClaim & { id: string }) {
  return db.$transaction(async (tx) => {
    const { slug } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { slug: true },
    });
    const { count } = await tx.digestReader.deleteMany({ where: { id, campaignId } });
    if (count > 0) await recordAudit(tx, by, { action: "digest.reader-removed", subject: slug });
    return { ok: true } as const;
  });
}
