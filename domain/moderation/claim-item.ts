import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { openOrganizerEmail } from "#lib/auth";
import { type Database, db } from "#lib/db";
import { notFound } from "#lib/errors";
import type { ItemClaim } from "./schema.ts";

const CLAIM_MS = 10 * 60_000;

type Claiming = { campaignId: OwnedCampaignId; by: Authority; id: string; now?: Date };

/**
 * Says for ten minutes that somebody is reading an item; asked for again, for ten more. Who comes second is told so. It
 * stops nobody from deciding, so nothing waits for a person who has gone home; deciding is settled by the item's version.
 */
export async function claimItem({ campaignId, by, id, now = new Date() }: Claiming) {
  if (!(await isInQueue(campaignId, id))) notFound();
  const until = new Date(now.getTime() + CLAIM_MS);
  return db.$transaction(async (tx) => {
    await tx.queueClaim.deleteMany({ where: { until: { lte: now } } });
    const taken = await tx.$executeRaw`
      insert into queue_claims (item_id, organizer_id, until) values (${id}::uuid, ${by.organizerId}, ${until})
      on conflict (item_id) do update set until = excluded.until where queue_claims.organizer_id = excluded.organizer_id`;
    return taken === 1 ? ({ ok: true } as const) : ({ ok: false, reason: "claimed", status: 409 } as const);
  });
}

async function isInQueue(campaignId: OwnedCampaignId, id: string): Promise<boolean> {
  const [comments, replies] = await Promise.all([
    db.comment.count({ where: { id, signature: { campaignId } } }),
    db.replyReport.count({ where: { id, campaignId } }),
  ]);
  return comments + replies > 0;
}

/** What is decided waits for nobody, and may come back to somebody else. */
export async function releaseItem(database: Database, id: string): Promise<void> {
  await database.queueClaim.deleteMany({ where: { itemId: id } });
}

/** Who is at which of these items, by its id. */
export async function listClaims(
  ids: readonly string[],
  readerId: string | null,
  now = new Date(),
): Promise<ReadonlyMap<string, ItemClaim>> {
  const rows = await db.queueClaim.findMany({
    where: { itemId: { in: [...ids] }, until: { gt: now } },
    select: { itemId: true, until: true, organizer: { select: { id: true, emailSealed: true } } },
  });
  return new Map(
    rows.map(({ itemId, until, organizer: { id, emailSealed } }) => [
      itemId,
      { who: emailSealed ? openOrganizerEmail(id, emailSealed) : "", byReader: id === readerId, until },
    ]),
  );
}
