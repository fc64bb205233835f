import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { changedMeanwhile, nextVersion } from "./letters-version.ts";
import { ruleForAudit, toRuleRow } from "./rule-row.ts";
import type { RuleInput } from "./schema.ts";
import { auditOfRule } from "./stored-rule.ts";

type Change = { campaignId: OwnedCampaignId; by: Authority; id: string; input: RuleInput };

/** The rule keeps its place. */
export async function changeRule({ campaignId, by, id, input }: Change) {
  const changed = await db.$transaction(async (tx) => {
    const row = await toRuleRow(tx, campaignId, input);
    if (!row.ok) return row;
    const next = await nextVersion(tx, campaignId, input.version);
    if (!next) return null;
    const before = (await auditOfRule(tx, { id, campaignId })) ?? notFound();
    await tx.templateRule.update({
      where: { id },
      data: { ...row.row, translations: { deleteMany: {}, create: row.texts } },
    });
    await recordAudit(tx, by, {
      action: "letters.rule-changed",
      subject: next.slug,
      before,
      after: { version: next.version, position: before.position, ...ruleForAudit(input) },
    });
    return { ok: true } as const;
  });
  return changed ?? changedMeanwhile(by, campaignId, input.version);
}
