import type { OwnedCampaignId } from "#domain/organizer/authority";
import { openOrganizerEmail } from "#lib/auth";
import { db } from "#lib/db";
import { type ExportFormat, type ExportView, exportFilterSchema } from "./schema.ts";
import { exportState } from "./states.ts";

const SHOWN = 30;

/** Lists of a campaign, the newest first. */
export async function listExports(campaignId: OwnedCampaignId, now = new Date()): Promise<ExportView[]> {
  const rows = await db.export.findMany({
    where: { campaignId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    include: { requestedBy: { select: { id: true, emailSealed: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    state: exportState(row, now),
    format: row.format as ExportFormat,
    language: row.language,
    filter: exportFilterSchema.parse(row.filter),
    hours: row.hours,
    who: row.requestedBy?.emailSealed
      ? openOrganizerEmail(row.requestedBy.id, row.requestedBy.emailSealed)
      : null,
    createdAt: row.createdAt,
    counted: row.counted,
    done: row.done,
    size: Number(row.size ?? 0),
    expiresAt: row.expiresAt,
  }));
}
