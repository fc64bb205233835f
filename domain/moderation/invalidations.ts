import type { OwnedCampaignId } from "#domain/organizer/authority";
import type { Database, Prisma } from "#lib/db";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import {
  type FraudReason,
  type InvalidationState,
  type InvalidationView,
  type SignatureFilter,
  storedFilterSchema,
} from "./schema.ts";

const select = {
  id: true,
  campaignId: true,
  query: true,
  reason: true,
  matched: true,
  done: true,
  restored: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  undoStartedAt: true,
  undoneAt: true,
  campaign: { select: { slug: true } },
} as const satisfies Prisma.InvalidationSelect;

export type InvalidationRow = Prisma.InvalidationGetPayload<{ select: typeof select }>;

/** Of a campaign, the newest first. One that was counted and never run is left out. */
export async function listInvalidations(campaignId: OwnedCampaignId): Promise<InvalidationView[]> {
  const rows = await db.invalidation.findMany({
    where: { campaignId, startedAt: { not: null } },
    orderBy: { createdAt: "desc" },
    take: 100,
    select,
  });
  return rows.map(toView);
}

export async function findInvalidation(campaignId: OwnedCampaignId, id: string) {
  const row = await db.invalidation.findUnique({ where: { id, campaignId }, select });
  return row && toView(row);
}

/** Locked: those who start, undo and run it take turns. Another campaign's answers like none. */
export async function getInvalidationLocked(tx: Database, id: string, campaignId?: OwnedCampaignId) {
  await tx.$queryRaw`select id from invalidations where id = ${id}::uuid for update`;
  const row = await tx.invalidation.findUnique({
    where: { id, ...(campaignId ? { campaignId } : {}) },
    select,
  });
  return row ?? notFound();
}

export function filterOf({ query }: Pick<InvalidationRow, "query">): SignatureFilter {
  return storedFilterSchema.parse(query);
}

export function stateOf(row: InvalidationRow): InvalidationState {
  if (row.undoneAt) return "undone";
  if (row.undoStartedAt) return "undoing";
  if (row.finishedAt) return "done";
  return row.startedAt ? "running" : "counted";
}

function toView(row: InvalidationRow): InvalidationView {
  const { id, matched, done, restored, createdAt, reason } = row;
  const filter = filterOf(row);
  return {
    id,
    state: stateOf(row),
    filter,
    reason: reason as FraudReason,
    matched,
    done,
    restored,
    createdAt,
  };
}
