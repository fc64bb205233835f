import type { FailureReason, TemporaryReason } from "#domain/delivery/failure-reasons";

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

type Pauses = {
  first: number;
  /** Each pause is twice the one before, up to this. */
  most: number;
  /** From when it was asked for; after it the message is parked for an organizer to look at. */
  keepTrying: number;
};

/**
 * RFC 5321 4.5.4.1 asks a mail server for pauses of half an hour and four to five days. We hand over to one relay, which
 * keeps that; a person waits for our mail meanwhile, so the first pauses are shorter and the last ones an hour.
 * RFC 6647 2.1: greylisting lets a message through after one to fifteen minutes.
 */
const pauses: Record<TemporaryReason | "broken-off", Pauses> = {
  unreachable: { first: 10 * SECOND, most: 15 * MINUTE, keepTrying: 48 * HOUR },
  tls: { first: MINUTE, most: 30 * MINUTE, keepTrying: 24 * HOUR },
  account: { first: MINUTE, most: 30 * MINUTE, keepTrying: 24 * HOUR },
  busy: { first: 30 * SECOND, most: 30 * MINUTE, keepTrying: 48 * HOUR },
  greylisted: { first: MINUTE, most: HOUR, keepTrying: 48 * HOUR },
  "mailbox-full": { first: HOUR, most: 6 * HOUR, keepTrying: 72 * HOUR },
  "too-many-recipients": { first: MINUTE, most: HOUR, keepTrying: 48 * HOUR },
  system: { first: MINUTE, most: HOUR, keepTrying: 48 * HOUR },
  "broken-off": { first: 10 * SECOND, most: 4 * HOUR, keepTrying: 24 * HOUR }, // each may be one more copy
};

type Tried = { reason: FailureReason | null; attempts: number; since: Date; now: Date; random?: number };

/**
 * When a message is tried again after so many attempts; null when it is not: for good, or because it has been tried for
 * long enough. Up to a fifth earlier or later, so that what failed together does not come back together.
 */
export function nextTry({ reason, attempts, since, now, random = Math.random() }: Tried): Date | null {
  if (!reason || !(reason in pauses)) return null;
  const { first, most, keepTrying } = pauses[reason as keyof typeof pauses];
  const pause = Math.min(first * 2 ** Math.min(Math.max(attempts, 1) - 1, 30), most);
  const next = new Date(now.getTime() + pause * (0.8 + 0.4 * random));
  return next.getTime() - since.getTime() > keepTrying ? null : next;
}
