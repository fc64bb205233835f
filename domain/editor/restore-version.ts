import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import type { Content } from "./schema.ts";
import { lockContent, storeVersion } from "./store-version.ts";

type Restore = { campaignId: OwnedCampaignId; by: Authority; number: number };

/**
 * Brings back the content of an older version as a new one, so that this too can be undone. What a published campaign
 * asks for stays as it is: people have signed that text.
 */
export async function restoreVersion({ campaignId, by, number }: Restore) {
  return db.$transaction(async (tx) => {
    const standing = await lockContent(tx, campaignId);
    const version = await tx.campaignVersion.findUnique({
      where: { campaignId_number: { campaignId, number } },
      select: { content: true },
    });
    const older = (version?.content ?? notFound()) as Content;
    const content = standing.state === "DRAFT" ? older : withDemandsOf(standing.content, older);
    await storeVersion(tx, {
      campaignId,
      by,
      standing,
      content,
      action: "campaign.version-restored",
      restoredFrom: number,
    });
    return { ok: true } as const;
  });
}

function withDemandsOf(present: Content, older: Content): Content {
  const isDemand = (path: string) => path === "demands" || path.startsWith("demands.");
  const pick = (content: Content, wanted: boolean) =>
    Object.entries(content).filter(([path]) => isDemand(path) === wanted);
  return Object.fromEntries([...pick(older, false), ...pick(present, true)]);
}
