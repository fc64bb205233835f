import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { moveCampaign } from "./move-campaign.ts";
import type { PauseReason } from "./schema.ts";

/**
 * Pauses every campaign whose appeal or review is past its day: nobody is asked to write about facts that may no longer
 * hold. The last day itself still counts. Returns the slugs of those that were paused now.
 */
export async function runCaseClock(now = new Date()): Promise<string[]> {
  const today = dayOf(now);
  const due = await db.campaign.findMany({
    where: { state: "ACTIVE", OR: [{ appealsBefore: { lt: today } }, { reviewBy: { lt: today } }] },
    select: { id: true, appealsBefore: true },
  });
  const paused: string[] = [];
  for (const { id, appealsBefore } of due) {
    const over = appealsBefore !== null && appealsBefore < today;
    const slug = await pause(id, over ? "appeals-before-passed" : "review-due", now);
    if (slug) paused.push(slug);
  }
  return paused;
}

/** Null when an organizer was faster. */
function pause(campaignId: string, pausedFor: PauseReason, now: Date): Promise<string | null> {
  return db.$transaction(async (database) => {
    const moved = await moveCampaign(database, { campaignId, to: "PAUSED", pausedFor, now });
    if (!moved.ok) return null;
    const { organisationId } = await database.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { organisationId: true },
    });
    await database.auditEntry.create({
      data: {
        organisationId,
        action: "campaign.state-changed",
        subject: moved.slug,
        before: { state: moved.from },
        after: { state: "PAUSED", pausedFor },
      },
    });
    return moved.slug;
  });
}
