import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { changedMeanwhile, nextVersion } from "./letters-version.ts";

type Removal = { campaignId: OwnedCampaignId; by: Authority; id: string; version: number };

/** Nobody is warned about the word any more; what the product itself warns about stays. */
export async function removeTerm({ campaignId, by, id, version }: Removal) {
  const removed = await db.$transaction(async (tx) => {
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    const before = await tx.forbiddenTerm.findFirst({
      where: { id, campaignId },
      select: { term: true, language: true, reason: true, level: true },
    });
    if (!before) notFound();
    await tx.forbiddenTerm.delete({ where: { id } });
    await recordAudit(tx, by, {
      action: "letters.term-removed",
      subject: next.slug,
      before,
      after: { version: next.version },
    });
    return { ok: true } as const;
  });
  return removed ?? changedMeanwhile(by, campaignId, version);
}
