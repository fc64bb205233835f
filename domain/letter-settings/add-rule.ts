import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { changedMeanwhile, nextVersion } from "./letters-version.ts";
import { ruleForAudit, toRuleRow } from "./rule-row.ts";
import { MAX_RULES, type RuleInput } from "./schema.ts";

type Addition = { campaignId: OwnedCampaignId; by: Authority; input: RuleInput };

/** A new rule is read last. */
export async function addRule({ campaignId, by, input }: Addition) {
  const added = await db.$transaction(async (tx) => {
    const row = await toRuleRow(tx, campaignId, input);
    if (!row.ok) return row;
    const position = (await tx.templateRule.count({ where: { campaignId } })) + 1;
    if (position > MAX_RULES) return { ok: false, reason: "too-many-rules" } as const;
    const next = await nextVersion(tx, campaignId, input.version);
    if (!next) return null;
    await tx.templateRule.create({
      data: { campaignId, position, ...row.row, translations: { create: row.texts } },
    });
    await recordAudit(tx, by, {
      action: "letters.rule-added",
      subject: next.slug,
      after: { version: next.version, position, ...ruleForAudit(input) },
    });
    return { ok: true } as const;
  });
  return added ?? changedMeanwhile(by, campaignId, input.version);
}
