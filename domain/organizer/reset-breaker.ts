import { TOTAL_HOUR, TOTAL_MINUTE } from "#domain/guard/limits";
import { type BreakerKind, db } from "#lib/db";
import { forgetAttempts } from "#lib/rate-limits";
import { recordAudit } from "./audit.ts";
import type { Authority } from "./authority.ts";

/**
 * Closes a breaker and forgets what tripped it. Every process heeds that within a second; if the flood goes on, it
 * trips again.
 */
export async function resetBreaker({ by, kind }: { by: Authority; kind: BreakerKind }) {
  const { organisationId } = by;
  await db.$transaction(async (tx) => {
    const { count } = await tx.breaker.updateMany({
      where: { organisationId, kind, lastsUntil: { gt: new Date() } },
      data: { lastsUntil: new Date() },
    });
    if (count === 1) await recordAudit(tx, by, { action: "breaker.reset", subject: kind });
  });
  await forgetAttempts({ name: kind === "STOP" ? TOTAL_HOUR : TOTAL_MINUTE }, organisationId);
  return { ok: true } as const;
}
