import { readCounts } from "#domain/campaigns/counts";
import { THRESHOLD } from "#domain/ledger/suppression";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { countSheets } from "#domain/paper/queries";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { breakdownsOf } from "./breakdowns.ts";
import { countEvents } from "./count-events.ts";
import { readRollUp } from "./read-roll-up.ts";
import { everything, type Metric, metrics, type Period, type Statistics } from "./schema.ts";

/**
 * Totals of this moment, the same that the public page shows, and breakdowns of whole days (UTC) that have ended: of all, or
 * of a period. A day counts what stands today of what happened then: who withdraws is taken out of the day of signing.
 */
export async function getStatistics(
  campaignId: OwnedCampaignId,
  period: Period = everything,
  now = new Date(),
): Promise<Statistics> {
  const campaign = await findCampaign(campaignId);
  const through = campaign.statisticsProgress?.through ?? addDays(dayOf(campaign.createdAt), -1);
  const lastDay = period.to && period.to < through ? period.to : through;
  const [first, totals, sheets, cells] = await Promise.all([
    // The least of an aggregate would be looked for in every row.
    db.statisticsCount.findFirst({ where: { campaignId }, orderBy: { day: "asc" }, select: { day: true } }),
    readCounts(campaignId),
    countSheets(campaignId),
    readRollUp(campaignId, { ...period, to: lastDay }),
  ]);
  const frame = {
    // An office that is no recipient any more keeps its letters.
    offices: [
      ...new Set([
        ...campaign.recipients.map(({ office }) => office.slug),
        ...cells.filter(({ by }) => by === "office").map(({ key }) => key),
      ]),
    ],
    firstDay: laterOf(period.from, first?.day ?? null),
    lastDay,
    period: period.from !== null || period.to !== null,
  };
  return {
    campaign: campaign.slug,
    generatedAt: now.toISOString(),
    fromDay: period.from && isoDay(period.from),
    throughDay: isoDay(lastDay),
    hiddenBelow: THRESHOLD,
    totals,
    events: await countEvents(campaignId, totals),
    sheets,
    breakdowns: metrics.flatMap((metric) =>
      breakdownsOf(
        metric,
        cells.filter((cell) => cell.metric === metric),
        frame,
      ),
    ),
  };
}

/** A figure of all the days that were asked for: what was never counted is zero, what is hidden null. */
export function periodCount({ breakdowns }: Statistics, metric: Metric): number | null {
  const total = breakdowns.find((each) => each.metric === metric && each.by === "total");
  return total ? (total.rows[0]?.count ?? null) : 0;
}

/** Days before anything was counted are no figures. */
function laterOf(from: Date | null, first: Date | null): Date | null {
  return from && first && first > from ? first : from;
}

function findCampaign(campaignId: OwnedCampaignId) {
  return db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      slug: true,
      createdAt: true,
      statisticsProgress: { select: { through: true } },
      recipients: { select: { office: { select: { slug: true } } }, orderBy: { position: "asc" } },
    },
  });
}
