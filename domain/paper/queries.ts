import { permissions } from "#domain/campaigns/states";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db, type Prisma } from "#lib/db";
import { sampleLines } from "./sample-lines.ts";
import {
  type BatchView,
  type PaperTotals,
  type SheetRow,
  type SheetState,
  type SheetView,
  sheetStates,
} from "./schema.ts";

const none = () => Object.fromEntries(sheetStates.map((state) => [state, 0])) as Record<SheetState, number>;

const onSheets = (campaignId: string, state: "CONFIRMED" | "ENTERED", more: object = {}) =>
  db.paperSignature.count({ where: { struckAt: null, ...more, sheet: { campaignId, state } } });

/** What a campaign has on paper, and what it may print. */
export async function getPaperDesk(campaignId: OwnedCampaignId) {
  const [campaign, counted, doubles, waiting, sheets] = await Promise.all([
    db.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { state: true, sample: true, countryConcerned: true, retentionDays: true },
    }),
    onSheets(campaignId, "CONFIRMED", { duplicateOf: null }),
    onSheets(campaignId, "CONFIRMED", { duplicateOf: { not: null } }),
    onSheets(campaignId, "ENTERED"),
    countSheets(campaignId),
  ]);
  const totals: PaperTotals = { counted, doubles, waiting, sheets };
  return { ...campaign, mayPrint: permissions[campaign.state].sign, totals };
}

/** How many sheets of a campaign are in which state. */
export async function countSheets(campaignId: OwnedCampaignId): Promise<Record<SheetState, number>> {
  const states = await db.paperSheet.groupBy({ by: ["state"], where: { campaignId }, _count: true });
  const sheets = none();
  for (const { state, _count } of states) sheets[state] = _count;
  return sheets;
}

const batchSelect = {
  id: true,
  number: true,
  note: true,
  language: true,
  columns: true,
  source: true,
  consentVersion: true,
  createdAt: true,
} satisfies Prisma.PaperBatchSelect;

/** The newest first. */
export async function listBatches(campaignId: OwnedCampaignId): Promise<BatchView[]> {
  const [batches, states] = await Promise.all([
    db.paperBatch.findMany({ where: { campaignId }, orderBy: { number: "desc" }, select: batchSelect }),
    db.paperSheet.groupBy({ by: ["batchId", "state"], where: { campaignId }, _count: true }),
  ]);
  return batches.map((batch) => {
    const sheets = none();
    for (const { batchId, state, _count } of states) if (batchId === batch.id) sheets[state] = _count;
    return { ...batch, sheets };
  });
}

/** A batch with its sheets in their order; null for another campaign's. */
export async function findBatch(campaignId: OwnedCampaignId, id: string) {
  const found = await db.paperBatch.findUnique({
    where: { id, campaignId },
    select: {
      ...batchSelect,
      sheets: {
        orderBy: { number: "asc" },
        select: {
          ...{ id: true, code: true, number: true, state: true },
          _count: { select: { signatures: { where: { struckAt: null } } } },
        },
      },
    },
  });
  if (!found) return null;
  const { sheets, ...batch } = found;
  const rows = sheets.map(({ _count, ...sheet }): SheetRow => ({ ...sheet, lines: _count.signatures }));
  return { batch, sheets: rows };
}

const sheetSelect = {
  id: true,
  code: true,
  number: true,
  state: true,
  version: true,
  enteredAt: true,
  enteredById: true,
  verifiedAt: true,
  takenOutFor: true,
  batch: {
    select: {
      ...{ id: true, number: true, note: true, language: true, columns: true },
      _count: { select: { sheets: true } },
    },
  },
  signatures: { select: { line: true, duplicateOf: true, struckAt: true }, orderBy: { line: "asc" } },
} satisfies Prisma.PaperSheetSelect;

/** One sheet as a person of the desk may see it; null for a code that this campaign does not have. */
export async function findSheet(
  campaignId: OwnedCampaignId,
  by: Authority,
  code: string,
): Promise<SheetView | null> {
  const found = await db.paperSheet.findUnique({ where: { code, campaignId }, select: sheetSelect });
  if (!found) return null;
  const {
    signatures,
    enteredById,
    batch: { _count, ...batch },
    ...sheet
  } = found;
  const standing = signatures.filter(({ struckAt }) => !struckAt);
  const lines = standing.map(({ line }) => line);
  const confirmed = sheet.state === "CONFIRMED" || sheet.state === "TAKEN_OUT";
  const doubles = standing.filter(({ duplicateOf }) => duplicateOf).map(({ line }) => line);
  return {
    ...sheet,
    batch,
    of: _count.sheets,
    lines: lines.length,
    own: enteredById === by.organizerId,
    struck: signatures.filter(({ struckAt }) => struckAt).map(({ line }) => line),
    doubles: confirmed ? doubles : [],
    sample: sheet.state === "ENTERED" ? sampleLines({ ...sheet, lines }) : [],
    counted: sheet.state === "CONFIRMED" ? lines.length - doubles.length : 0,
  };
}
