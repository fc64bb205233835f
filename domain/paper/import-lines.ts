import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { countPaper } from "./count-paper.ts";
import { writeEntries } from "./enter-sheet.ts";
import { lockPaper, paperRefusal } from "./locked-paper.ts";
import { type Plan, planImport } from "./plan-import.ts";
import type { PaperPlan } from "./schema.ts";

/** Hundreds of sheets on a busy machine; nobody else changes sheets of the campaign meanwhile. */
const PATIENCE = { timeout: 60_000, maxWait: 10_000 };

/** The dry run: what the file would enter now. Nothing is written, and nothing is told of who has signed already. */
export async function tryImport(campaignId: OwnedCampaignId, text: string): Promise<PaperPlan> {
  const campaign = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { id: true, countryConcerned: true },
  });
  return toView(await planImport(db, campaign, text));
}

type Import = { campaignId: OwnedCampaignId; by: Authority; text: string; digest: string; now?: Date };
type Outcome = { ok: true } | { ok: false; reason: string; plan: PaperPlan };

/**
 * Enters what the dry run has shown, all of it or nothing. Where a sheet has changed since, it is refused with the new plan:
 * nobody confirms what they have not seen.
 */
export function importLines({ campaignId, by, text, digest, now = new Date() }: Import): Promise<Outcome> {
  return db.$transaction(async (tx): Promise<Outcome> => {
    const campaign = await lockPaper(tx, campaignId);
    const plan = await planImport(tx, campaign, text);
    const refuse = (reason: string) => ({ ok: false as const, reason, plan: toView(plan) });
    const refusal = paperRefusal(campaign, now);
    if (refusal) return refuse(refusal.reason);
    if (plan.errors.length > 0) return refuse("import-errors");
    if (plan.digest !== digest) return refuse("import-changed");
    const entries = plan.entries.map(({ sheet, lines }) => ({ sheetId: sheet.id, lines }));
    await writeEntries(tx, { campaignId, by, entries, now });
    await countPaper(tx, campaignId);
    const sheets = plan.entries.map(({ sheet }) => sheet.code).join(" ");
    await recordAudit(tx, by, {
      action: "paper.sheets-imported",
      subject: campaign.slug,
      after: { count: plan.sheets, lines: plan.lines, sheets },
    });
    return { ok: true };
  }, PATIENCE);
}

function toView({ entries: _, ...plan }: Plan): PaperPlan {
  return plan;
}
