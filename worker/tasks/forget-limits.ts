import { forgetExpiredLimits } from "#lib/rate-limits";

/** Counters of limits go as soon as they count no longer, the salt under them with its day. */
export async function forgetLimits(): Promise<void> {
  await forgetExpiredLimits();
}
