import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { enqueue } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";
import { getInvalidationLocked, stateOf } from "./invalidations.ts";

type Order = { campaignId: OwnedCampaignId; by: Authority; id: string; now?: Date };

/** Brings back exactly what an invalidation took out, also while it still runs: then it takes out no more. */
export function undoInvalidation({ campaignId, by, id, now = new Date() }: Order) {
  return inTransaction(async (tx) => {
    const row = await getInvalidationLocked(tx, id, campaignId);
    const state = stateOf(row);
    if (state === "counted") return { ok: false, reason: "not-run", status: 409 } as const;
    if (state === "undoing" || state === "undone") return { ok: true } as const;
    await tx.invalidation.update({ where: { id }, data: { undoStartedAt: now } });
    await enqueue(tx, "undo-invalidation", { invalidationId: id }, { jobKey: `undo-invalidation:${id}` });
    await recordAudit(tx, by, {
      action: "signatures.restored",
      subject: row.campaign.slug,
      before: { invalidation: id, taken: row.done },
    });
    return { ok: true } as const;
  });
}
