import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { notFound } from "#lib/errors";
import { inTransaction } from "#lib/transaction";

type Removal = { campaignId: OwnedCampaignId; by: Authority; id: string };

/** The list and its file go at once; a worker that is at it finds nothing to go on with. */
export function removeExport({ campaignId, by, id }: Removal) {
  return inTransaction(async (tx) => {
    const row = await tx.export.findFirst({
      where: { id, campaignId },
      select: { campaign: { select: { slug: true } } },
    });
    if (!row) notFound();
    await tx.export.delete({ where: { id } });
    await recordAudit(tx, by, {
      action: "export.removed",
      subject: row.campaign.slug,
      after: { export: id },
    });
    return { ok: true } as const;
  });
}
