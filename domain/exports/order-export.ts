import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { enqueue } from "#lib/jobs";
import type { Locale } from "#lib/locales";
import { inTransaction } from "#lib/transaction";
import { HOUR_MS, PREPARATION_HOURS } from "./limits.ts";
import type { NewExport } from "./schema.ts";

/** At once, ready or being prepared: a list is as large as its campaign, and each is one more place that holds names. */
export const MOST_EXPORTS = 5;

type Order = { campaignId: OwnedCampaignId; by: Authority; locale: Locale; input: NewExport; now?: Date };

/** Lets the worker prepare a list. The campaign's row is locked, so that nobody orders more than there may be. */
export function orderExport({ campaignId, by, locale, input, now = new Date() }: Order) {
  const { format, hours, ...filter } = input;
  return inTransaction(async (tx) => {
    const [campaign] = await tx.$queryRaw<{ slug: string }[]>`
      select slug from campaigns where id = ${campaignId}::uuid for no key update`;
    const open = await tx.export.count({
      where: { campaignId, expiresAt: { gt: now }, staleAt: null, failedAt: null },
    });
    if (open >= MOST_EXPORTS) return { ok: false, reason: "too-many-lists", status: 409 } as const;
    const { id } = await tx.export.create({
      data: {
        ...{ organisationId: by.organisationId, campaignId, requestedById: by.organizerId },
        ...{ format, language: locale, filter, hours },
        expiresAt: new Date(now.getTime() + PREPARATION_HOURS * HOUR_MS),
      },
      select: { id: true },
    });
    await enqueue(tx, "prepare-export", { exportId: id }, { jobKey: `export:${id}`, maxAttempts: 4 });
    await recordAudit(tx, by, {
      action: "export.prepared",
      subject: campaign?.slug ?? "",
      after: { export: id, format, hours, ...filter },
    });
    return { ok: true, id } as const;
  });
}
