import { changedMeanwhile, nextVersion } from "#domain/letter-settings/letters-version";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";

type Removal = { campaignId: OwnedCampaignId; by: Authority; input: { version: number; office: string } };

/** Nobody writes to the office for this campaign any more. What was counted stays; the office itself too. */
export async function removeRecipient({ campaignId, by, input: { version, office } }: Removal) {
  const removed = await db.$transaction(async (tx) => {
    const recipient = await tx.recipient.findFirst({
      where: { campaignId, office: { slug: office } },
      select: { id: true, _count: { select: { rules: true, redirects: true } } },
    });
    if (!recipient) notFound();
    const { rules, redirects } = recipient._count;
    if (rules + redirects > 0) return { ok: false, reason: "recipient-of-rules" } as const;
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    await tx.recipient.delete({ where: { id: recipient.id } });
    await recordAudit(tx, by, {
      action: "letters.recipient-removed",
      subject: next.slug,
      before: { office },
      after: { version: next.version },
    });
    return { ok: true } as const;
  });
  return removed ?? changedMeanwhile(by, campaignId, version);
}
