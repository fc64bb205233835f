import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { emailIndexOf } from "#domain/signatures/email-index";
import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { type CheckedLine, checkLines } from "./check-lines.ts";
import { countPaper } from "./count-paper.ts";
import { dropLines, getSheet, lockPaper, moveRefusal, paperRefusal } from "./locked-paper.ts";
import { nameHashOf } from "./name-hash.ts";
import type { LineFault, TypedLines } from "./schema.ts";

type Entry = {
  campaignId: OwnedCampaignId;
  by: Authority;
  sheetId: string;
  typed: TypedLines;
  now?: Date;
};
type Refusal = { ok: false; reason: string; status?: number; field?: string };

/**
 * Keeps what is written on a sheet: hashes, and nothing that could be read. Entered again, it replaces what was there; a
 * line that was struck stays out. Nothing of it counts until somebody else has confirmed the sheet.
 */
export function enterSheet({ campaignId, by, sheetId, typed, now = new Date() }: Entry) {
  return inTransaction(async (tx): Promise<{ ok: true } | Refusal | { ok: false; faults: LineFault[] }> => {
    const campaign = await lockPaper(tx, campaignId);
    const sheet = await getSheet(tx, campaignId, sheetId);
    const refusal = paperRefusal(campaign, now) ?? moveRefusal(sheet, "ENTERED", typed);
    if (refusal) return refusal;
    const struck = new Set(sheet.signatures.flatMap(({ line, struckAt }) => (struckAt ? [line] : [])));
    const { lines, faults } = checkLines(
      typed.lines.filter(({ line }) => !struck.has(line)),
      { ...sheet.batch, countryConcerned: campaign.countryConcerned, country: typed.country },
    );
    if (faults.length > 0) return { ok: false, faults };
    if (lines.length === 0) return { ok: false, reason: "no-lines" };
    await writeEntries(tx, { campaignId, by, entries: [{ sheetId, lines }], now });
    await countPaper(tx, campaignId);
    await recordAudit(tx, by, {
      action: "paper.sheet-entered",
      subject: campaign.slug,
      after: { sheet: sheet.code, lines: lines.length },
    });
    return { ok: true };
  });
}

type Writing = {
  campaignId: OwnedCampaignId;
  by: Authority;
  entries: readonly { sheetId: string; lines: readonly CheckedLine[] }[];
  now: Date;
};

/** Under `lockPaper`, for sheets that may be entered; one statement for all of them. */
export async function writeEntries(tx: Database, { campaignId, by, entries, now }: Writing) {
  const ids = entries.map(({ sheetId }) => sheetId);
  await dropLines(tx, ids);
  const rows = [];
  for (const { sheetId, lines } of entries) {
    for (const { line, email, ...signer } of lines) {
      const nameHash = await nameHashOf(tx, campaignId, signer);
      const emailIndex = email ? await emailIndexOf(by.organisationId, email, tx) : null;
      rows.push({ sheetId, line, nameHash, emailIndex });
    }
  }
  await tx.paperSignature.createMany({ data: rows });
  await tx.paperSheet.updateMany({
    where: { id: { in: ids } },
    data: {
      ...{ state: "ENTERED", enteredAt: now, enteredById: by.organizerId, mismatches: 0 },
      ...{ verifiedAt: null, verifiedById: null, takenOutFor: null, version: { increment: 1 } },
    },
  });
}
