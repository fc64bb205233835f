import type { Database } from "#lib/db";

/** Ids of offices by their slugs; null where one of them is no recipient of the campaign. */
export async function findChosenOffices(
  database: Database,
  campaignId: string,
  slugs: readonly string[],
): Promise<string[] | null> {
  const chosen = [...new Set(slugs)];
  const found = await database.recipient.findMany({
    where: { campaignId, office: { slug: { in: chosen } } },
    select: { officeId: true },
  });
  return found.length === chosen.length ? found.map(({ officeId }) => officeId) : null;
}

export const unknownOffice = { ok: false, reason: "unknown-office", field: "offices", status: 409 } as const;
