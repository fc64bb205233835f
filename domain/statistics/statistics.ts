import { readCounts } from "#domain/campaigns/counts";
import { countNames } from "#domain/campaigns/schema";
import { THRESHOLD } from "#domain/ledger/suppression";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { breakdownsOf } from "./breakdowns.ts";
import { countEvents } from "./count-events.ts";
import { countLedger, countSignatures } from "./count-statistics.ts";
import type { Statistics } from "./schema.ts";

/** Totals of this moment, the same that the public page shows, and breakdowns of the whole days (UTC) that have ended. */
export async function getStatistics(campaignId: OwnedCampaignId, now = new Date()): Promise<Statistics> {
  const today = dayOf(now);
  const [campaign, totals, signatures, ledger] = await Promise.all([
    db.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: {
        slug: true,
        recipients: { select: { office: { select: { slug: true } } }, orderBy: { position: "asc" } },
      },
    }),
    readCounts(campaignId),
    countSignatures(campaignId, today),
    countLedger(campaignId, today),
  ]);
  const cells = [...signatures, ...ledger];
  const valuesOf = (by: string) => cells.filter((cell) => cell.by === by).map((cell) => cell.key);
  const frame = {
    // An office that is no recipient any more keeps its letters.
    offices: [...new Set([...campaign.recipients.map(({ office }) => office.slug), ...valuesOf("office")])],
    lastDay: addDays(today, -1),
  };
  return {
    campaign: campaign.slug,
    generatedAt: now.toISOString(),
    throughDay: isoDay(frame.lastDay),
    hiddenBelow: THRESHOLD,
    totals,
    events: await countEvents(campaignId, totals),
    breakdowns: countNames.flatMap((metric) =>
      breakdownsOf(
        metric,
        cells.filter((cell) => cell.metric === metric),
        frame,
      ),
    ),
  };
}
