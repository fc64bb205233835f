import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { openOrganizerEmail } from "#lib/auth";
import { type Database, db } from "#lib/db";
import type { MeanwhileView } from "./schema.ts";

/**
 * Takes the next version of a campaign's letter settings, in the transaction of the change, or null when somebody else
 * has changed them since the form was made. Whoever comes second waits here for the first to end.
 */
export async function nextVersion(
  tx: Database,
  campaignId: OwnedCampaignId,
  version: number,
): Promise<{ slug: string; version: number } | null> {
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, lettersVersion: version },
    data: { lettersVersion: { increment: 1 } },
  });
  if (count === 0) return null;
  const { slug } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { slug: true } });
  return { slug, version: version + 1 };
}

/** The refusal of a form that came too late, with what others have changed since it was made. */
export async function changedMeanwhile(by: Authority, campaignId: OwnedCampaignId, version: number) {
  const { slug } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { slug: true } });
  const entries = await db.auditEntry.findMany({
    where: {
      organisationId: by.organisationId,
      subject: slug,
      action: { startsWith: "letters." },
      after: { path: ["version"], gt: version },
    },
    orderBy: { createdAt: "asc" },
    take: 20,
    select: { action: true, createdAt: true, organizer: { select: { id: true, emailSealed: true } } },
  });
  const changes: MeanwhileView[] = entries.map(({ action, createdAt, organizer }) => ({
    who: organizer?.emailSealed ? openOrganizerEmail(organizer.id, organizer.emailSealed) : null,
    action,
    at: createdAt.toISOString(),
  }));
  return { ok: false, reason: "changed-meanwhile", status: 409, data: changes } as const;
}
