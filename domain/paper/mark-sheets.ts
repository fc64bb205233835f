import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { inTransaction } from "#lib/transaction";
import { lockPaper } from "./locked-paper.ts";
import type { marks } from "./schema.ts";
import { mayMove } from "./sheet-states.ts";

type Marking = {
  campaignId: OwnedCampaignId;
  by: Authority;
  batchId: string;
  /** Codes. */
  sheets: readonly string[];
  to: (typeof marks)[number];
};

/** Notes of several sheets of a batch that they came back, were lost or spoiled: of all of them or of none. */
export function markSheets({ campaignId, by, batchId, sheets, to }: Marking) {
  return inTransaction(async (tx) => {
    const { slug } = await lockPaper(tx, campaignId);
    const where = { campaignId, batchId, code: { in: [...new Set(sheets)] } };
    const found = await tx.paperSheet.findMany({ where, select: { code: true, state: true } });
    const movable = found.filter(({ state }) => state !== "ENTERED" && mayMove(state, to));
    if (movable.length < new Set(sheets).size)
      return { ok: false, field: "sheets", reason: "mark-impossible", status: 409 } as const;
    await tx.paperSheet.updateMany({ where, data: { state: to, version: { increment: 1 } } });
    const codes = found.map(({ code }) => code).sort();
    await recordAudit(tx, by, {
      action: "paper.sheets-marked",
      subject: slug,
      after: { as: to.toLowerCase(), count: codes.length, sheets: codes.join(" ") },
    });
    return { ok: true } as const;
  });
}
