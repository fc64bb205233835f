import { limits } from "#domain/delivery/limits";
import { db } from "#lib/db";
import { RETENTION_DAYS, type Terms, termsInForce } from "./terms.ts";

/** Who answers for the data of this instance (GDPR Art. 13(1)(a)); texts are empty until an owner fills them in. */
export type Controller = { name: string; controller: string; contact: string; imprint: string };

/** Organisations that show a campaign to the public. */
export function listControllers(): Promise<Controller[]> {
  return db.organisation.findMany({
    where: { campaigns: { some: { state: { not: "DRAFT" } } } },
    orderBy: { name: "asc" },
    select: { name: true, controller: true, contact: true, imprint: true },
  });
}

/** How long data are kept as the privacy page says it: as it is set, and after closing the longest of any campaign. */
export async function publicTerms(): Promise<Terms & { linkDays: number; retentionDays: number }> {
  const { _max } = await db.campaign.aggregate({
    where: { state: { not: "DRAFT" } },
    _max: { retentionDays: true },
  });
  return {
    ...termsInForce(),
    linkDays: limits.manageLinkDays,
    retentionDays: _max.retentionDays ?? RETENTION_DAYS,
  };
}
