import { VERIFIED_FOR_DAYS } from "#domain/campaigns/states";
import { addDays } from "#lib/clock";

/** Verified within the term. */
export function isFresh(lastVerifiedAt: Date | null, now = new Date()): boolean {
  return lastVerifiedAt !== null && lastVerifiedAt >= addDays(now, -VERIFIED_FOR_DAYS);
}
