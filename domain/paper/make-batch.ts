import { permissions, stateRefusal } from "#domain/campaigns/states";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { lockPaper } from "./locked-paper.ts";
import { type BatchRequest, PAPER_CONSENT_VERSION } from "./schema.ts";
import { newSheetCode } from "./sheet-code.ts";

type Making = {
  campaignId: OwnedCampaignId;
  by: Authority;
  request: BatchRequest;
  /** The campaign is offered in that language, and asks for something in it. */
  complete: boolean;
};

/** Sheets that are to be printed and go round together, each with a code of its own. */
export function makeBatch({ campaignId, by, request, complete }: Making) {
  return inTransaction(async (tx) => {
    const { slug, state } = await lockPaper(tx, campaignId);
    if (state === "DRAFT") return { ok: false, reason: "campaign-draft", status: 409 } as const;
    if (!permissions[state].sign) return { ok: false, reason: stateRefusal(state), status: 409 } as const;
    if (!complete) return { ok: false, field: "language", reason: "language-incomplete" } as const;
    const { sheets, ...words } = request;
    const own = { organisationId: by.organisationId, campaignId };
    const number = 1 + (await tx.paperBatch.count({ where: { campaignId } }));
    const { id } = await tx.paperBatch.create({
      data: { ...own, ...words, number, consentVersion: PAPER_CONSENT_VERSION },
      select: { id: true },
    });
    const codes = await freeCodes(tx, sheets);
    await tx.paperSheet.createMany({
      data: codes.map((code, index) => ({ ...own, batchId: id, number: index + 1, code })),
    });
    const after = { batch: number, sheets, language: request.language, asks: request.columns.toLowerCase() };
    await recordAudit(tx, by, { action: "paper.batch-made", subject: slug, after });
    return { ok: true, id } as const;
  });
}

async function freeCodes(tx: Database, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    while (codes.size < count) codes.add(newSheetCode());
    const where = { code: { in: [...codes] } };
    const taken = await tx.paperSheet.findMany({ where, select: { code: true } });
    for (const { code } of taken) codes.delete(code);
  }
  return [...codes];
}
