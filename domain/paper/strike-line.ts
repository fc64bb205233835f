import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { inTransaction } from "#lib/transaction";
import { countPaper } from "./count-paper.ts";
import { getSheet, lockPaper } from "./locked-paper.ts";

type Strike = {
  campaignId: OwnedCampaignId;
  by: Authority;
  sheetId: string;
  version: number;
  line: number;
  now?: Date;
};

/**
 * Takes the signature of somebody who asked for it off a sheet, for good: its hashes go, it counts no more, and it stays
 * out when the sheet is entered again. It may come before the sheet does.
 */
export function strikeLine({ campaignId, by, sheetId, version, line, now = new Date() }: Strike) {
  return inTransaction(async (tx) => {
    const { slug } = await lockPaper(tx, campaignId);
    const sheet = await getSheet(tx, campaignId, sheetId);
    if (sheet.version !== version) return { ok: false, reason: "changed-meanwhile", status: 409 } as const;
    const own = sheet.signatures.find((each) => each.line === line);
    if (own?.struckAt) return { ok: true } as const;
    const entered = sheet.state !== "PRINTED" && sheet.state !== "RETURNED";
    if (entered && !own) return { ok: false, field: "line", reason: "line-empty" } as const;
    const struck = { nameHash: null, emailIndex: null, duplicateOf: null, struckAt: now };
    await tx.paperSignature.upsert({
      where: { sheetId_line: { sheetId, line } },
      create: { sheetId, line, ...struck },
      update: struck,
    });
    await tx.paperSheet.update({ where: { id: sheetId }, data: { version: { increment: 1 } } });
    await countPaper(tx, campaignId);
    await recordAudit(tx, by, {
      action: "paper.line-struck",
      subject: slug,
      after: { sheet: sheet.code, line },
    });
    return { ok: true } as const;
  });
}
