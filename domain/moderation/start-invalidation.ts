import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { enqueue } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";
import { getInvalidationLocked, stateOf } from "./invalidations.ts";

type Order = { campaignId: OwnedCampaignId; by: Authority; id: string; now?: Date };

/** Lets the worker take out what was counted. Once: pressed twice it is one job and one line of the audit log. */
export function startInvalidation({ campaignId, by, id, now = new Date() }: Order) {
  return inTransaction(async (tx) => {
    const row = await getInvalidationLocked(tx, id, campaignId);
    if (stateOf(row) !== "counted") return { ok: true } as const;
    await tx.invalidation.update({ where: { id }, data: { startedAt: now } });
    await enqueue(tx, "run-invalidation", { invalidationId: id }, { jobKey: `run-invalidation:${id}` });
    await recordAudit(tx, by, {
      action: "signatures.invalidated",
      subject: row.campaign.slug,
      after: { invalidation: id, reason: row.reason, matched: row.matched, query: row.query ?? {} },
    });
    return { ok: true } as const;
  });
}
