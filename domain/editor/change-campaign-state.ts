import { moveCampaign } from "#domain/campaigns/move-campaign";
import type { CampaignState } from "#domain/campaigns/schema";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { listMissing } from "./publish-checklist.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; to: CampaignState };

/** Nothing becomes ACTIVE before the checklist is done, nothing CLOSED without its outcome; every move is written down. */
export async function changeCampaignState({ campaignId, by, to }: Change) {
  if (to === "ACTIVE" && (await listMissing(campaignId)).length > 0)
    return { ok: false, reason: "not-ready" } as const;
  if (to === "CLOSED" && !(await hasOutcome(campaignId)))
    return { ok: false, reason: "outcome-needed" } as const;
  return db.$transaction(async (tx) => {
    const moved = await moveCampaign(tx, { campaignId, to });
    if (!moved.ok) return moved;
    await recordAudit(tx, by, {
      action: "campaign.state-changed",
      subject: moved.slug,
      before: { state: moved.from },
      after: { state: to },
    });
    return { ok: true, from: moved.from } as const;
  });
}

/** In each language that readers have: the page of a closed campaign stays for ever. */
async function hasOutcome(campaignId: OwnedCampaignId): Promise<boolean> {
  const where = { campaignId, disabledAt: null, outcome: "" };
  return (await db.campaignTranslation.count({ where })) === 0;
}
