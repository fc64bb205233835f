import { largeProviders } from "#domain/signatures/large-providers";
import { blindIndex } from "#lib/crypto";
import { env, rateLimitsAreOn } from "#lib/env";
import { countAttempts, ONION_SOURCE } from "#lib/rate-limits";
import {
  domainWindow,
  onionWindows,
  PROOF_MINUTES,
  sourceWindows,
  TOTAL_HOUR,
  TOTAL_MINUTE,
  type Window,
} from "./limits.ts";
import { findOpenBreakers } from "./queries.ts";
import type { Verdict } from "./schema.ts";
import { tripBreaker } from "./trip-breaker.ts";

type MailRequest = {
  /** Hash of where it comes from. */
  source: string;
  /** Of the address that will get the mail, in ASCII. */
  domain: string;
  /** Whose mail it would be; null where it would be every organisation's. */
  organisationId: string | null;
  /** A proof of work or a wait that stands for this very request was already given; it was counted when that was asked. */
  proved: boolean;
};

/**
 * Counts a request that would send a mail to a stranger's address, by source, receiving domain and in total, and says
 * what is to happen with it. When the total is too high, a breaker trips that organizers see.
 */
export async function judgeMailRequest(request: MailRequest): Promise<Verdict> {
  if (!rateLimitsAreOn()) return { verdict: "pass" };
  const open = request.organisationId ? await findOpenBreakers(request.organisationId) : {};
  if (open.STOP) return { verdict: "refuse", reason: "mail-stopped", retryAfter: secondsUntil(open.STOP) };
  if (request.proved) return { verdict: "pass" };
  const windows = windowsOf(request);
  const tallies = await countAttempts(windows);
  const measured = windows.map((window, index) => ({
    ...window,
    ...(tallies[index] ?? { count: 0, lasts: 0 }),
  }));
  const refused = measured.filter(({ count, refuse }) => count > refuse);
  const stopped = refused.find(({ name }) => name === TOTAL_HOUR);
  if (stopped && request.organisationId) await tripBreaker(request.organisationId, "STOP", stopped.lasts);
  if (refused.length > 0) {
    const retryAfter = Math.max(...refused.map(({ lasts }) => lasts));
    return { verdict: "refuse", reason: stopped ? "mail-stopped" : "too-many-requests", retryAfter };
  }
  const hot = measured.filter(({ count, prove }) => count > prove);
  const flood = hot.some(({ name }) => name === TOTAL_MINUTE);
  if (flood && request.organisationId) await tripBreaker(request.organisationId, "PROOF", PROOF_MINUTES * 60);
  return { verdict: hot.length > 0 || open.PROOF ? "prove" : "pass" };
}

function windowsOf({ source, domain, organisationId }: MailRequest): (Window & { key: string })[] {
  const bySource = source === ONION_SOURCE ? onionWindows : sourceWindows;
  const windows = bySource.map((window) => ({ ...window, key: source }));
  if (!largeProviders.has(domain)) windows.push({ ...domainWindow, key: hashOf(domain) });
  if (!organisationId) return windows;
  const { MAILS_PER_MINUTE, MAILS_PER_HOUR } = env();
  const never = Number.POSITIVE_INFINITY;
  return [
    ...windows,
    { name: TOTAL_MINUTE, key: organisationId, duration: 60, prove: MAILS_PER_MINUTE, refuse: never },
    { name: TOTAL_HOUR, key: organisationId, duration: 3_600, prove: never, refuse: MAILS_PER_HOUR },
  ];
}

/** Which domains write to us is nobody's business who reads the table. */
function hashOf(domain: string): string {
  return blindIndex(domain, "mail-domain").toString("base64url");
}

function secondsUntil(moment: Date): number {
  return Math.max(1, Math.ceil((moment.getTime() - Date.now()) / 1000));
}
