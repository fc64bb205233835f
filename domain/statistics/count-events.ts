import type { Counts } from "#domain/campaigns/schema";
import type { EventCounts } from "#domain/ledger/schema";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";

/** What happened to letters, of this moment: the public figures again, and the two that only organizers see. */
export async function countEvents(campaignId: OwnedCampaignId, totals: Counts): Promise<EventCounts> {
  const [opened, queued] = await Promise.all([
    db.campaignCount.aggregate({ where: { campaignId, name: "CLIENT_OPENED" }, _sum: { count: true } }),
    db.emailLetter.count({ where: { campaignId, state: { in: ["QUEUED", "SENDING"] } } }),
  ]);
  return {
    prepared: totals.lettersPrepared,
    "client-opened": opened._sum.count ?? 0,
    "reported-sent": totals.lettersReportedSent,
    queued,
    accepted: totals.emailsAccepted,
    bounced: totals.emailsBounced,
    called: totals.callsReported,
    replied: totals.repliesReported,
  };
}
