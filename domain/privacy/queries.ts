import { db } from "#lib/db";

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
