import { forgetMailTurns } from "#domain/delivery/domain-turn";
import { db } from "#lib/db";
import { forgetExpiredLimits } from "#lib/rate-limits";

/** Counters of limits, and places in the mail of a domain, go as soon as they count no longer. */
export async function forgetLimits(): Promise<void> {
  await forgetExpiredLimits();
  await forgetMailTurns(db);
}
