import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { changedMeanwhile, nextVersion } from "./letters-version.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; floodThreshold: number; version: number };

/** From how many letters within 30 days an office is called flooded. */
export async function changeThreshold({ campaignId, by, floodThreshold, version }: Change) {
  const changed = await db.$transaction(async (tx) => {
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const where = { id: campaignId };
    const before = await tx.campaign.findUniqueOrThrow({ where, select: { floodThreshold: true } });
    await tx.campaign.update({ where, data: { floodThreshold } });
    await recordAudit(tx, by, {
      action: "letters.threshold-changed",
      subject: next.slug,
      before,
      after: { version: next.version, floodThreshold },
    });
    return { ok: true } as const;
  });
  return changed ?? changedMeanwhile(by, campaignId, version);
}
