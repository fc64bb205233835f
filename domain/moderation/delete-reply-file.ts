import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { getReplyLocked } from "./locked-reply.ts";

type Deletion = { campaignId: OwnedCampaignId; by: Authority; id: string };

/** Deletes a reply's file and its numbers for good: its sender asks for it, or it shows what nobody should see. */
export async function deleteReplyFile({ campaignId, by, id }: Deletion) {
  return db.$transaction(async (tx) => {
    const { subject } = await getReplyLocked(tx, campaignId, id);
    await tx.replyFile.deleteMany({ where: { replyReportId: id } });
    await tx.replyReport.update({ where: { id }, data: { incomingNumber: null, outgoingNumber: null } });
    await recordAudit(tx, by, { action: "reply.file-deleted", subject, after: { report: id } });
    return { ok: true } as const;
  });
}
