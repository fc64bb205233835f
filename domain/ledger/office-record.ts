import { type CountedKind, countOfKind } from "#domain/campaigns/schema";
import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { singleFlight } from "#lib/single-flight";
import { type MonthCell, monthTable } from "./month-table.ts";
import {
  type OfficeCount,
  type OfficeRecord,
  officeCounts,
  type ReplyClass,
  replyClasses,
} from "./schema.ts";
import { silenceOf } from "./silence.ts";
import { THRESHOLD } from "./suppression.ts";

/** Replies are shown by their classes, not by months: few as they are, a month would point at a writer. */
const byMonth = officeCounts.filter((metric) => metric !== "repliesReported");

/** What was counted of an office within a campaign, at most half a minute old; null for an office it does not write to. */
export function findOfficeRecord(campaignId: string, officeSlug: string): Promise<OfficeRecord | null> {
  return cached(`${campaignId} ${officeSlug}`);
}

const cached = singleFlight(30_000, (key) => {
  const [campaignId = "", officeSlug = ""] = key.split(" ");
  return readOfficeRecord(campaignId, officeSlug, new Date());
});

export async function readOfficeRecord(
  campaignId: string,
  officeSlug: string,
  now: Date,
): Promise<OfficeRecord | null> {
  const recipient = await db.recipient.findFirst({
    where: { campaignId, office: { slug: officeSlug } },
    select: { officeId: true },
  });
  if (!recipient) return null;
  const where = { campaignId, officeId: recipient.officeId };
  const lastDay = addDays(dayOf(now), -1);
  const [totals, cells, replies, silence] = await Promise.all([
    countKinds(where),
    countMonths(where, dayOf(now)),
    countReplies(where),
    silenceOf(where, now),
  ]);
  const tables = byMonth.flatMap((metric) => {
    const own = cells.filter((cell) => cell.metric === metric);
    return monthTable(metric, own, lastDay) ?? [];
  });
  return { totals, tables, throughDay: lastDay, hiddenBelow: THRESHOLD, replies, silence };
}

type OfficeOf = { campaignId: string; officeId: string };

async function countKinds(where: OfficeOf): Promise<Record<OfficeCount, number>> {
  const rows = await db.ledgerEntry.groupBy({ by: ["kind"], where, _count: true });
  const counts = Object.entries(countOfKind).map(([kind, metric]) => [
    metric,
    rows.find((row) => row.kind === kind)?._count ?? 0,
  ]);
  return Object.fromEntries(counts) as Record<OfficeCount, number>;
}

async function countMonths({ campaignId, officeId }: OfficeOf, today: Date) {
  const kinds = Object.keys(countOfKind);
  const rows = await db.$queryRaw<(MonthCell & { kind: CountedKind })[]>`
    select kind::text, to_char(day, 'YYYY-MM') as month, channel, count(*)::int as count
    from ledger_entries
    where campaign_id = ${campaignId}::uuid and office_id = ${officeId}::uuid and day < ${today}::date
      and kind::text = any(${kinds})
    group by 1, 2, 3`;
  return rows.map(({ kind, ...cell }) => ({ ...cell, metric: countOfKind[kind] }));
}

/** No cell is hidden here: each of these reports was read by an organizer, who decided that it may be known. */
async function countReplies(where: OfficeOf): Promise<Record<ReplyClass, number>> {
  const rows = await db.replyReport.groupBy({
    by: ["class"],
    where: { ...where, state: "PUBLISHED" },
    _count: true,
  });
  const counts = replyClasses.map((name) => [name, rows.find((row) => row.class === name)?._count ?? 0]);
  return Object.fromEntries(counts) as Record<ReplyClass, number>;
}
