import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { countMatching } from "./fraud.ts";
import type { FraudReason, SignatureFilter } from "./schema.ts";
import { ENOUGH } from "./signature-filter.ts";

type Counting = {
  campaignId: OwnedCampaignId;
  by: Authority;
  filter: SignatureFilter;
  reason: FraudReason;
  now?: Date;
};

/**
 * Counts what an invalidation would take out, and changes nothing. Fewer than ten are refused: a query that narrow would
 * single people out.
 */
export async function countInvalidation({ campaignId, by, filter, reason, now = new Date() }: Counting) {
  const matched = await countMatching(campaignId, filter);
  if (matched < ENOUGH) return { ok: false, reason: "too-few" } as const;
  const { id } = await db.invalidation.create({
    data: {
      organisationId: by.organisationId,
      campaignId,
      createdById: by.organizerId,
      query: { ...filter, from: filter.from.toISOString(), to: filter.to.toISOString() },
      reason,
      matched,
      createdAt: now,
    },
    select: { id: true },
  });
  return { ok: true, id } as const;
}
