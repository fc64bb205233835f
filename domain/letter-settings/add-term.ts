import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { changedMeanwhile, nextVersion } from "./letters-version.ts";
import { MAX_TERMS, type TermInput } from "./schema.ts";

type Addition = { campaignId: OwnedCampaignId; by: Authority; input: TermInput };

/** A word that writers are warned about. A word that is listed already is refused, not listed twice. */
export async function addTerm({ campaignId, by, input: { version, ...term } }: Addition) {
  const added = await db.$transaction(async (tx) => {
    if ((await tx.forbiddenTerm.count({ where: { campaignId } })) >= MAX_TERMS)
      return { ok: false, reason: "too-many-terms" } as const;
    const where = { campaignId_term: { campaignId, term: term.term } };
    if (await tx.forbiddenTerm.findUnique({ where, select: { id: true } }))
      return { ok: false, reason: "term-known", field: "term" } as const;
    const next = await nextVersion(tx, campaignId, version);
    if (!next) return null;
    await tx.forbiddenTerm.create({ data: { campaignId, ...term } });
    await recordAudit(tx, by, {
      action: "letters.term-added",
      subject: next.slug,
      after: { version: next.version, ...term },
    });
    return { ok: true } as const;
  });
  return added ?? changedMeanwhile(by, campaignId, version);
}
