import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { db } from "#lib/db";
import type { CaseClock } from "./schema.ts";

type Change = CaseClock & { campaignId: OwnedCampaignId; by: Authority };

/** The day that letters are dated by, the last day of appeals, and the day by which the facts are checked again. */
export async function changeCaseClock({ campaignId, by, ...after }: Change) {
  return db.$transaction(async (tx) => {
    const select = { slug: true, asOf: true, appealsBefore: true, reviewBy: true } as const;
    const { slug, ...before } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select });
    await tx.campaign.update({ where: { id: campaignId }, data: after });
    await recordAudit(tx, by, {
      action: "campaign.clock-changed",
      subject: slug,
      before: inDays(before),
      after: inDays(after),
    });
    return { ok: true } as const;
  });
}

function inDays({ asOf, appealsBefore, reviewBy }: CaseClock) {
  const day = (date: Date | null) => date && isoDay(date);
  return { asOf: day(asOf), appealsBefore: day(appealsBefore), reviewBy: day(reviewBy) };
}
