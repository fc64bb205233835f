import { randomUUID } from "node:crypto";
import { type Database, db } from "#lib/db";
import type { LetterCampaign } from "../letters/letter.ts";
import type { CleanFile } from "./reply-file.ts";
import type { ReplyReportInput } from "./schema.ts";
import { sealReplyFile, sealReplyNumber } from "./sealed-reply.ts";
import { writeLedger } from "./write-ledger.ts";

type Report = {
  campaign: LetterCampaign;
  /** Random token of the form: the report counts once however often it is sent. */
  sheet: string;
  officeId: string;
  reply: ReplyReportInput;
  /** Cleaned by readReplyFile. */
  file: CleanFile | null;
};

/**
 * An answer came. The ledger counts the report at once; its class shows in public when an organizer has read it, its
 * numbers and its file never do. In every state but DRAFT, because answers take months.
 */
export async function reportReply(report: Report): Promise<void> {
  const { campaign, sheet, officeId, reply } = report;
  if (campaign.state === "DRAFT") return;
  await db.$transaction(async (transaction) => {
    // The entry of the ledger comes first: its unique token lets only one of two equal reports go on.
    const count = await writeLedger(
      {
        organisationId: campaign.organisationId,
        campaignId: campaign.id,
        sheet,
        officeIds: [officeId],
        kind: "REPLY_REPORTED",
        channel: "post",
        outcome: reply.class,
      },
      transaction,
    );
    if (count > 0) await keepReport(transaction, report);
  });
}

async function keepReport(database: Database, { campaign, officeId, reply, file }: Report) {
  const id = randomUUID();
  await database.replyReport.create({
    data: {
      id,
      organisationId: campaign.organisationId,
      campaignId: campaign.id,
      officeId,
      class: reply.class,
      receivedOn: reply.receivedOn ? new Date(reply.receivedOn) : null,
      incomingNumber: sealReplyNumber("incoming_number", id, reply.incomingNumber),
      outgoingNumber: sealReplyNumber("outgoing_number", id, reply.outgoingNumber),
    },
  });
  if (!file) return;
  await database.replyFile.create({
    data: {
      replyReportId: id,
      mediaType: file.mediaType,
      size: file.content.length,
      content: sealReplyFile(id, file.content),
    },
  });
}
