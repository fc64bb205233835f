import type { OwnedOrganisationId } from "#domain/campaigns/authority";
import { type BreakerKind, db } from "#lib/db";
import { singleFlight } from "#lib/single-flight";
import type { BreakerView } from "./schema.ts";

type OpenBreakers = Partial<Record<BreakerKind, Date>>;

/** Which breakers of an organisation are open, and until when. At most a second old. */
export function findOpenBreakers(organisationId: string): Promise<OpenBreakers> {
  return readOpen(organisationId);
}

const readOpen = singleFlight(1_000, async (organisationId): Promise<OpenBreakers> => {
  const rows = await db.breaker.findMany({
    where: { organisationId, lastsUntil: { gt: new Date() } },
    select: { kind: true, lastsUntil: true },
  });
  return Object.fromEntries(rows.map(({ kind, lastsUntil }) => [kind, lastsUntil]));
});

/** Open breakers of these organisations, for their dashboards. */
export function listOpenBreakers(organisationIds: OwnedOrganisationId[]): Promise<BreakerView[]> {
  return db.breaker.findMany({
    where: { organisationId: { in: organisationIds }, lastsUntil: { gt: new Date() } },
    select: {
      kind: true,
      trippedAt: true,
      lastsUntil: true,
      organisation: { select: { id: true, slug: true, name: true } },
    },
    orderBy: { trippedAt: "asc" },
  });
}
