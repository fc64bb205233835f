import { dayOf } from "#lib/clock";
import { type Database, db, type LedgerKind } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { LedgerChannel } from "../letters/schema.ts";
import { ledgerToken } from "../letters/sheet.ts";

export type LedgerNote = {
  organisationId: string;
  campaignId: string;
  /** Random token of the sheet in the composer. */
  sheet: string;
  officeIds: string[];
  kind: LedgerKind;
  channel: LedgerChannel;
  language?: Locale;
  country?: string;
  personalised?: boolean;
  outcome?: string;
};

/**
 * Writes one entry an office; a sheet that was counted before for the office and kind is not counted again. Returns how
 * many were new.
 */
export async function writeLedger(
  { sheet, officeIds, ...entry }: LedgerNote,
  database: Database = db,
): Promise<number> {
  const { count } = await database.ledgerEntry.createMany({
    data: officeIds.map((officeId) => ({
      ...entry,
      country: entry.country || null,
      officeId,
      day: dayOf(new Date()),
      tokenHash: ledgerToken(sheet, officeId, entry.kind),
    })),
    skipDuplicates: true,
  });
  return count;
}
