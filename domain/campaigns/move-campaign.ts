import type { Database } from "#lib/db";
import { notFound } from "#lib/errors";
import type { CampaignState, PauseReason } from "./schema.ts";
import { mayMove } from "./states.ts";

type Move = { campaignId: string; to: CampaignState; pausedFor?: PauseReason; now?: Date };

/**
 * The one way a campaign changes its state, for organizers and for the clock, in the caller's transaction. Dates that
 * belong to the state change with it; who asks has seen to whether the campaign is ready for it.
 */
export async function moveCampaign(
  database: Database,
  { campaignId, to, pausedFor = "by-organizer", now = new Date() }: Move,
) {
  await database.$queryRaw`select id from campaigns where id = ${campaignId}::uuid for update`;
  const campaign = await database.campaign.findUnique({
    where: { id: campaignId },
    select: { slug: true, state: true, publishedAt: true, closedAt: true },
  });
  if (!campaign) notFound();
  const { slug, state: from } = campaign;
  const ended = to === "CLOSED" || to === "HISTORICAL";
  if (!mayMove(from, to)) return { ok: false, reason: "move-not-allowed" } as const;
  await database.campaign.update({
    where: { id: campaignId },
    data: {
      state: to,
      pausedAt: to === "PAUSED" ? now : null,
      pausedFor: to === "PAUSED" ? pausedFor : null,
      publishedAt: campaign.publishedAt ?? (to === "PAUSED" ? null : now),
      // Starts the term after which signers' data go, so no later move puts it off.
      closedAt: campaign.closedAt ?? (ended ? now : null),
    },
  });
  return { ok: true, slug, from } as const;
}
