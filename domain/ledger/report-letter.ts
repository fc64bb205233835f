import { type Database, db } from "#lib/db";
import type { LetterCampaign } from "../letters/letter.ts";
import type { CallOutcome } from "../letters/schema.ts";
import { ledgerToken } from "../letters/sheet.ts";
import { type LedgerNote, writeLedger } from "./write-ledger.ts";

type Report = Pick<LedgerNote, "sheet" | "officeIds" | "language" | "country"> & { campaign: LetterCampaign };
type Own = Pick<Report, "sheet" | "officeIds">;

/** "I posted it": what a supporter says, counted as such. The latest report of the same sheet and office holds. */
export async function reportSent(
  report: Report & { channel: LedgerNote["channel"]; personalised?: boolean },
): Promise<void> {
  await replaceReport(report, { kind: "LETTER_REPORTED_SENT" });
}

/** Takes such a report back; only whoever holds the sheet's token can. */
export async function undoReportSent(own: Own): Promise<void> {
  await takeBack(own, "LETTER_REPORTED_SENT");
}

/** How a call went. The latest report of the same sheet and office holds. */
export async function reportCall({ outcome, ...report }: Report & { outcome: CallOutcome }): Promise<void> {
  await replaceReport({ ...report, channel: "phone" }, { kind: "CALL_REPORTED", outcome });
}

/** Takes the report of a call back; only whoever holds the sheet's token can. */
export async function undoReportCall(own: Own): Promise<void> {
  await takeBack(own, "CALL_REPORTED");
}

async function takeBack({ sheet, officeIds }: Own, kind: LedgerNote["kind"], database: Database = db) {
  const tokens = officeIds.map((officeId) => ledgerToken(sheet, officeId, kind));
  await database.ledgerEntry.deleteMany({ where: { tokenHash: { in: tokens } } });
}

/** Does nothing unless the campaign is ACTIVE. */
async function replaceReport(
  { campaign, ...note }: Report & { channel: LedgerNote["channel"] },
  what: Pick<LedgerNote, "kind" | "outcome">,
): Promise<void> {
  if (campaign.state !== "ACTIVE") return;
  const entry = { ...note, ...what, organisationId: campaign.organisationId, campaignId: campaign.id };
  await db.$transaction(async (transaction) => {
    await takeBack(note, what.kind, transaction);
    await writeLedger(entry, transaction);
  });
}
