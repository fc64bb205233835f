import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import type { CommentReason, Removal, ResponseTime } from "./schema.ts";

export const RESPONSE_DAYS = 90;
/** Of fewer decisions a median says something about single comments. */
const ENOUGH = 10;
const PAGE = 50;

/** The median time from a comment's confirmation to its first decision, in minutes; null for too few of them. */
export async function readResponseTime(campaignId: string, now = new Date()): Promise<ResponseTime> {
  const since = addDays(dayOf(now), -RESPONSE_DAYS);
  const [row] = await db.$queryRaw<{ decided: number; minutes: number | null }[]>`
    select count(*)::int as decided, percentile_cont(0.5) within group (order by waited_minutes) as minutes
    from moderation_records
    where campaign_id = ${campaignId}::uuid and waited_minutes is not null and decided_on >= ${since}::date`;
  const { decided = 0, minutes = null } = row ?? {};
  return decided < ENOUGH
    ? { days: RESPONSE_DAYS, decided: null, minutes: null }
    : { days: RESPONSE_DAYS, decided, minutes };
}

/** What was public and is so no more, the newest first, with nothing of text or author; `page` counts from one. */
export async function listRemovals(campaignId: string, page: number) {
  const rows = await db.moderationRecord.findMany({
    where: { campaignId, decision: "REMOVED" },
    orderBy: [{ decidedOn: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    select: { id: true, decidedOn: true, reasonCode: true, restoredOn: true },
  });
  const removals: Removal[] = rows
    .slice(0, PAGE)
    .map(({ reasonCode, ...row }) => ({ ...row, reason: reasonCode as CommentReason }));
  return { removals, more: rows.length > PAGE };
}
