import { type BreakerKind, db } from "#lib/db";
import { log } from "#lib/log";
import { singleFlight } from "#lib/single-flight";

/**
 * Opens a breaker of an organisation, or keeps it open for `seconds` from now. Under a flood each process writes it
 * once a second, not once a request.
 */
export function tripBreaker(organisationId: string, kind: BreakerKind, seconds: number): Promise<void> {
  return trip(`${organisationId} ${kind} ${seconds}`);
}

const trip = singleFlight(1_000, async (key) => {
  const [organisationId, kind, seconds] = key.split(" ");
  const [row] = await db.$queryRaw<{ fresh: boolean }[]>`
    insert into breakers as kept (organisation_id, kind, tripped_at, lasts_until)
    values (${organisationId}::uuid, ${kind}::breaker_kind, now(), now() + ${Number(seconds)}::int * interval '1 second')
    on conflict (organisation_id, kind) do update set
      tripped_at = case when kept.lasts_until > now() then kept.tripped_at else now() end,
      lasts_until = excluded.lasts_until
    returning tripped_at = now() as fresh`;
  if (row?.fresh) log.warn({ organisationId, kind }, "breaker tripped");
});
