import type { OwnedCampaignId } from "#domain/organizer/authority";
import { addDays } from "#lib/clock";
import type { Database, Prisma } from "#lib/db";
import { notFound } from "#lib/errors";
import type { SheetState } from "./schema.ts";
import { mayMove } from "./sheet-states.ts";

const select = {
  id: true,
  organisationId: true,
  slug: true,
  state: true,
  sample: true,
  closedAt: true,
  retentionDays: true,
  countryConcerned: true,
} satisfies Prisma.CampaignSelect;

export type PaperCampaign = Prisma.CampaignGetPayload<{ select: typeof select }>;

/**
 * The campaign, locked against everybody else who changes its sheets: who is counted depends on all of them. Signing is
 * not held up, because it only refers to the row.
 */
export async function lockPaper(tx: Database, campaignId: OwnedCampaignId): Promise<PaperCampaign> {
  await tx.$queryRaw`select id from campaigns where id = ${campaignId}::uuid for no key update`;
  return tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select });
}

const sheetSelect = {
  id: true,
  code: true,
  state: true,
  version: true,
  enteredById: true,
  mismatches: true,
  batch: { select: { columns: true } },
  signatures: {
    select: { id: true, line: true, nameHash: true, struckAt: true },
    orderBy: { line: "asc" },
  },
} satisfies Prisma.PaperSheetSelect;

export type LockedSheet = Prisma.PaperSheetGetPayload<{ select: typeof sheetSelect }>;

/** Under {@link lockPaper}. Another campaign's sheet answers like none. */
export async function getSheet(tx: Database, campaignId: OwnedCampaignId, id: string): Promise<LockedSheet> {
  const sheet = await tx.paperSheet.findUnique({ where: { id, campaignId }, select: sheetSelect });
  return sheet ?? notFound();
}

type Seen = { version: number };

/** Why a sheet does not go where it is asked to; null when it may. */
export function moveRefusal(sheet: LockedSheet, to: SheetState, seen: Seen) {
  if (sheet.version !== seen.version) return { ok: false, reason: "changed-meanwhile", status: 409 } as const;
  if (!mayMove(sheet.state, to)) return { ok: false, reason: "state-wrong", status: 409 } as const;
  return null;
}

/** Sheets that were signed before a campaign closed may come back later, until the signers' data are purged. */
export function paperRefusal({ state, closedAt, retentionDays }: PaperCampaign, now: Date) {
  if (state === "DRAFT") return { ok: false, reason: "campaign-draft", status: 409 } as const;
  if (closedAt && addDays(closedAt, retentionDays) <= now)
    return { ok: false, reason: "signers-purged", status: 409 } as const;
  return null;
}

/** Forgets what was entered of sheets; struck lines stay struck. */
export async function dropLines(tx: Database, sheetIds: readonly string[]): Promise<void> {
  await tx.paperSignature.deleteMany({ where: { sheetId: { in: [...sheetIds] }, struckAt: null } });
}
