import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { inTransaction } from "#lib/transaction";
import { returnSheet } from "./confirm-sheet.ts";
import { getSheet, lockPaper, moveRefusal } from "./locked-paper.ts";

type Order = { campaignId: OwnedCampaignId; by: Authority; sheetId: string; version: number };

/** Gives an entry up, before it is confirmed: the sheet is to be entered again. */
export function sendBackSheet({ campaignId, by, sheetId, version }: Order) {
  return inTransaction(async (tx) => {
    const { slug } = await lockPaper(tx, campaignId);
    const sheet = await getSheet(tx, campaignId, sheetId);
    const refusal = moveRefusal(sheet, "RETURNED", { version });
    if (refusal) return refusal;
    if (sheet.state !== "ENTERED") return { ok: false, reason: "state-wrong", status: 409 } as const;
    await returnSheet(tx, campaignId, sheetId);
    const before = { sheet: sheet.code };
    await recordAudit(tx, by, { action: "paper.sheet-sent-back", subject: slug, before });
    return { ok: true } as const;
  });
}
