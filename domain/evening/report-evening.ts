import { type Database, db } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { writeLedger } from "../ledger/write-ledger.ts";
import type { LetterCampaign } from "../letters/letter.ts";
import { ledgerToken } from "../letters/sheet.ts";
import type { Kit, PostedCount } from "./schema.ts";

const kind = "LETTER_REPORTED_SENT";

/**
 * What a host says of an evening: so many letters of the kit were posted to each office. Each is an entry of its own
 * in the ledger, none more than the kit has writers. The latest report of a kit holds, and a report of none takes all
 * back. Does nothing unless the campaign is ACTIVE. Safe to repeat.
 */
export async function reportEvening(
  campaign: LetterCampaign,
  kit: Kit,
  counts: readonly PostedCount[],
): Promise<void> {
  if (campaign.state !== "ACTIVE") return;
  const posted = new Map(counts.map(({ officeId, posted }) => [officeId, posted]));
  const wanted = (officeId: string, letter: number) => letter < (posted.get(officeId) ?? 0);
  await inTransaction(async (database) => {
    // Two reports of one kit at once would each count what the other has not yet written.
    await database.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`evening:${kit.id}`}, 0))`;
    const gone = kit.officeIds.flatMap((officeId) =>
      lettersOf(kit)
        .filter((letter) => !wanted(officeId, letter))
        .map((letter) => tokenOf(kit, officeId, letter)),
    );
    await database.ledgerEntry.deleteMany({ where: { tokenHash: { in: gone } } });
    for (const letter of lettersOf(kit)) {
      const officeIds = kit.officeIds.filter((officeId) => wanted(officeId, letter));
      if (officeIds.length > 0) await writeLedger(noteOf(campaign, kit, letter, officeIds), database);
    }
  });
}

/** How many letters of a kit are in the ledger as posted, for each of its offices. */
export async function countPosted(kit: Kit, database: Database = db): Promise<PostedCount[]> {
  const tokens = kit.officeIds.flatMap((officeId) =>
    lettersOf(kit).map((letter) => tokenOf(kit, officeId, letter)),
  );
  const rows = await database.ledgerEntry.groupBy({
    by: ["officeId"],
    where: { tokenHash: { in: tokens } },
    _count: true,
  });
  const counts = new Map(rows.map(({ officeId, _count }) => [officeId, _count]));
  return kit.officeIds.map((officeId) => ({ officeId, posted: counts.get(officeId) ?? 0 }));
}

function noteOf(campaign: LetterCampaign, kit: Kit, letter: number, officeIds: string[]) {
  return {
    organisationId: campaign.organisationId,
    campaignId: campaign.id,
    sheet: sheetOf(kit, letter),
    officeIds,
    kind,
    channel: "evening",
    country: kit.country,
    ...(kit.language ? { language: kit.language } : {}),
  } as const;
}

function lettersOf({ writers }: Kit): number[] {
  return Array.from({ length: writers }, (_, index) => index);
}

function sheetOf({ id }: Kit, letter: number): string {
  return `evening:${id}:${letter}`;
}

function tokenOf(kit: Kit, officeId: string, letter: number) {
  return ledgerToken(sheetOf(kit, letter), officeId, kind);
}
