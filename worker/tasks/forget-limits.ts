import { forgetExpiredLimits } from "#lib/rate-limits";

/** Counters of limits go as soon as they count no longer. */
export async function forgetLimits(): Promise<void> {
  await forgetExpiredLimits();
}
