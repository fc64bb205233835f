const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** Pauses between the attempts at one message, as Standard Webhooks recommends: a little over three days in all. */
const pauses = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** A webhook that took nothing for so long is switched off with the next message that is given up. */
export const FAILING_MS = 72 * HOUR;

/**
 * When a message is tried again after so many attempts have failed; null when it is given up. Up to a fifth earlier or
 * later, so that what failed together does not come back together.
 */
export function nextAttempt(failed: number, now: Date, random = Math.random()): Date | null {
  const pause = pauses[failed - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * (0.8 + 0.4 * random));
}
