import type { MediaType } from "#domain/ledger/reply-file";
import { openReplyFile } from "#domain/ledger/sealed-reply";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { getReplyLocked } from "./locked-reply.ts";

type Wanted = { campaignId: OwnedCampaignId; by: Authority; id: string };

/** Opens a reply's file for one download, which the audit log remembers. Throws not-found. */
export async function downloadReplyFile({ campaignId, by, id }: Wanted) {
  return db.$transaction(async (tx) => {
    const { file, subject } = await getReplyLocked(tx, campaignId, id);
    if (!file) notFound();
    await recordAudit(tx, by, { action: "reply.file-downloaded", subject, after: { report: id } });
    return { mediaType: file.mediaType as MediaType, content: openReplyFile(id, file.content) };
  });
}
