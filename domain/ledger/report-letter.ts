import { db } from "#lib/db";
import type { LetterCampaign } from "../letters/letter.ts";
import type { CallOutcome } from "../letters/schema.ts";
import { ledgerToken } from "../letters/sheet.ts";
import type { ReplyReportInput } from "./schema.ts";
import { type LedgerNote, writeLedger } from "./write-ledger.ts";

type Report = Pick<LedgerNote, "sheet" | "officeIds" | "language" | "country"> & { campaign: LetterCampaign };

/** "I posted it": what a supporter says, counted as such. Does nothing unless the campaign is ACTIVE. */
export async function reportSent({
  campaign,
  ...note
}: Report & { channel: LedgerNote["channel"]; personalised?: boolean }): Promise<void> {
  if (campaign.state !== "ACTIVE") return;
  const { organisationId, id: campaignId } = campaign;
  await writeLedger({ ...note, organisationId, campaignId, kind: "LETTER_REPORTED_SENT" });
}

/** Takes such a report back; only whoever holds the sheet's token can. */
export async function undoReportSent({
  sheet,
  officeIds,
}: Pick<Report, "sheet" | "officeIds">): Promise<void> {
  const tokens = officeIds.map((officeId) => ledgerToken(sheet, officeId, "LETTER_REPORTED_SENT"));
  await db.ledgerEntry.deleteMany({ where: { tokenHash: { in: tokens } } });
}

/** How a call went. The latest report of the same sheet and office holds. */
export async function reportCall({
  campaign,
  outcome,
  ...note
}: Report & { outcome: CallOutcome }): Promise<void> {
  if (campaign.state !== "ACTIVE") return;
  const { organisationId, id: campaignId } = campaign;
  const tokens = note.officeIds.map((officeId) => ledgerToken(note.sheet, officeId, "CALL_REPORTED"));
  await db.$transaction(async (transaction) => {
    await transaction.ledgerEntry.deleteMany({ where: { tokenHash: { in: tokens } } });
    await writeLedger(
      { ...note, organisationId, campaignId, outcome, kind: "CALL_REPORTED", channel: "phone" },
      transaction,
    );
  });
}

/** Takes the report of a call back; only whoever holds the sheet's token can. */
export async function undoReportCall({
  sheet,
  officeIds,
}: Pick<Report, "sheet" | "officeIds">): Promise<void> {
  const tokens = officeIds.map((officeId) => ledgerToken(sheet, officeId, "CALL_REPORTED"));
  await db.ledgerEntry.deleteMany({ where: { tokenHash: { in: tokens } } });
}

/**
 * An answer came. Its numbers wait for a moderator; the ledger counts the report, once for each sheet and office. In
 * every state but DRAFT, because answers take months.
 */
export async function reportReply({
  campaign,
  reply,
  ...note
}: Report & { channel: LedgerNote["channel"]; reply: ReplyReportInput }): Promise<void> {
  if (campaign.state === "DRAFT") return;
  const { organisationId, id: campaignId } = campaign;
  const tokens = note.officeIds.map((officeId) => ledgerToken(note.sheet, officeId, "REPLY_REPORTED"));
  await db.$transaction(async (transaction) => {
    const counted = await transaction.ledgerEntry.count({ where: { tokenHash: { in: tokens } } });
    if (counted > 0) return;
    await transaction.replyReport.createMany({
      data: note.officeIds.map((officeId) => ({
        organisationId,
        campaignId,
        officeId,
        class: reply.class,
        receivedOn: reply.receivedOn ? new Date(reply.receivedOn) : null,
        incomingNumber: reply.incomingNumber || null,
        outgoingNumber: reply.outgoingNumber || null,
      })),
    });
    await writeLedger(
      { ...note, organisationId, campaignId, kind: "REPLY_REPORTED", outcome: reply.class },
      transaction,
    );
  });
}
