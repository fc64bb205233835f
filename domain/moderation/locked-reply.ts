import type { OwnedCampaignId } from "#domain/organizer/authority";
import type { Database } from "#lib/db";
import { notFound } from "#lib/errors";

/** Two organizers who decide about one report take turns. A report of another campaign answers like none. */
export async function getReplyLocked(tx: Database, campaignId: OwnedCampaignId, replyReportId: string) {
  await tx.$queryRaw`select id from reply_reports where id = ${replyReportId}::uuid for update`;
  const report = await tx.replyReport.findUnique({
    where: { id: replyReportId, campaignId },
    select: {
      state: true,
      campaign: { select: { slug: true } },
      office: { select: { slug: true } },
      file: { select: { mediaType: true, content: true } },
    },
  });
  if (!report) notFound();
  return { ...report, subject: `${report.campaign.slug}/${report.office.slug}` };
}
