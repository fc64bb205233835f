import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { countryNamed } from "#lib/countries";
import { equalBytes } from "#lib/crypto";
import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { countPaper } from "./count-paper.ts";
import {
  dropLines,
  getSheet,
  type LockedSheet,
  lockPaper,
  moveRefusal,
  paperRefusal,
} from "./locked-paper.ts";
import { nameHashes } from "./name-hash.ts";
import { sampleLines } from "./sample-lines.ts";
import { mostMismatches, type TypedLines } from "./schema.ts";

type Comparison = {
  campaignId: OwnedCampaignId;
  by: Authority;
  sheetId: string;
  typed: TypedLines;
  now?: Date;
};
type Outcome =
  | { ok: true; sentBack: boolean }
  | { ok: false; reason: string; status?: number }
  /** Fields that do not agree with the entry. */
  | { ok: false; differ: string[] };

/**
 * Counts a sheet when a second person, who does not see the entry, has read the same from it: how many lines are signed,
 * and who stands on a few that were drawn. After three readings that differ the sheet goes back to be entered again, so
 * that nobody finds out by trying who is on it.
 */
export function confirmSheet({
  campaignId,
  by,
  sheetId,
  typed,
  now = new Date(),
}: Comparison): Promise<Outcome> {
  return inTransaction(async (tx): Promise<Outcome> => {
    const campaign = await lockPaper(tx, campaignId);
    const sheet = await getSheet(tx, campaignId, sheetId);
    const refusal = paperRefusal(campaign, now) ?? moveRefusal(sheet, "CONFIRMED", typed);
    if (refusal) return refusal;
    if (sheet.state !== "ENTERED") return { ok: false, reason: "state-wrong", status: 409 };
    if (sheet.enteredById === by.organizerId) return { ok: false, reason: "own-entry", status: 409 };
    const differ = differences(campaignId, sheet, typed);
    const subject = { subject: campaign.slug };
    if (differ.length > 0) {
      if (sheet.mismatches + 1 < mostMismatches) {
        await tx.paperSheet.update({ where: { id: sheetId }, data: { mismatches: { increment: 1 } } });
        return { ok: false, differ };
      }
      await returnSheet(tx, campaignId, sheetId);
      const before = { sheet: sheet.code, differed: differ.length };
      await recordAudit(tx, by, { action: "paper.sheet-sent-back", ...subject, before });
      return { ok: true, sentBack: true };
    }
    await tx.paperSheet.update({
      where: { id: sheetId },
      data: { state: "CONFIRMED", verifiedAt: now, verifiedById: by.organizerId, version: { increment: 1 } },
    });
    await countPaper(tx, campaignId);
    const lines = standing(sheet).length;
    await recordAudit(tx, by, {
      action: "paper.sheet-confirmed",
      ...subject,
      after: { sheet: sheet.code, lines },
    });
    return { ok: true, sentBack: false };
  });
}

/** Forgets an entry; the sheet waits to be entered anew. */
export async function returnSheet(tx: Database, campaignId: string, sheetId: string): Promise<void> {
  await dropLines(tx, [sheetId]);
  await tx.paperSheet.update({
    where: { id: sheetId },
    data: {
      ...{ state: "RETURNED", enteredAt: null, enteredById: null, mismatches: 0 },
      version: { increment: 1 },
    },
  });
  await countPaper(tx, campaignId);
}

function standing({ signatures }: LockedSheet) {
  return signatures.filter(({ struckAt }) => !struckAt);
}

function differences(campaignId: string, sheet: LockedSheet, typed: TypedLines): string[] {
  const entered = standing(sheet);
  const drawn = sampleLines({ ...sheet, lines: entered.map(({ line }) => line) });
  const lines = drawn.filter((number) => {
    const own = entered.find(({ line }) => line === number);
    const read = typed.lines.find(({ line }) => line === number);
    if (!own?.nameHash || !read) return true;
    const country = countryNamed(read.country.trim() || typed.country) ?? "";
    const hashes = nameHashes(campaignId, { ...read, country });
    return !hashes.some((hash) => own.nameHash && equalBytes(hash, own.nameHash));
  });
  const count = typed.count === String(entered.length) ? [] : ["count"];
  return [...count, ...lines.map((line) => `name-${line}`)];
}
