import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { inTransaction } from "#lib/transaction";
import { countPaper } from "./count-paper.ts";
import { getSheet, lockPaper, moveRefusal } from "./locked-paper.ts";

type Order = { campaignId: OwnedCampaignId; by: Authority; sheetId: string; version: number };

/** Takes a confirmed sheet out of the count, with a reason; its entry stays, so that it can be put back. */
export function takeOutSheet({ reason, ...order }: Order & { reason: string }) {
  return moveCounted(order, "TAKEN_OUT", reason);
}

/** Counts it again, as two people had confirmed it. */
export function putBackSheet(order: Order) {
  return moveCounted(order, "CONFIRMED", null);
}

function moveCounted(
  { campaignId, by, sheetId, version }: Order,
  to: "TAKEN_OUT" | "CONFIRMED",
  reason: string | null,
) {
  return inTransaction(async (tx) => {
    const { slug } = await lockPaper(tx, campaignId);
    const sheet = await getSheet(tx, campaignId, sheetId);
    const from = to === "CONFIRMED" ? "TAKEN_OUT" : "CONFIRMED";
    const refusal = moveRefusal(sheet, to, { version });
    if (refusal) return refusal;
    if (sheet.state !== from) return { ok: false, reason: "state-wrong", status: 409 } as const;
    const data = { state: to, takenOutFor: reason, version: { increment: 1 } };
    await tx.paperSheet.update({ where: { id: sheetId }, data });
    await countPaper(tx, campaignId);
    const change = { subject: slug, after: { sheet: sheet.code, ...(reason ? { reason } : {}) } };
    const action = to === "CONFIRMED" ? "paper.sheet-put-back" : "paper.sheet-taken-out";
    await recordAudit(tx, by, { action, ...change });
    return { ok: true } as const;
  });
}
