import { equalBytes, hashToken, linkToken } from "#lib/crypto";
import { env } from "#lib/env";
import { attempt } from "#lib/rate-limits";

/** What a proof of work costs whoever has no script: patience, which a machine can have many times over, hence the cap. */
export const WAIT_SECONDS = 20;
const GOOD_FOR_SECONDS = 30 * 60;
const spent = { name: "wait-spent", points: 1, duration: GOOD_FOR_SECONDS };

/** Without a reason the ticket is none, or no longer. */
export type Redeemed =
  | { ok: true }
  | { ok: false; reason: "wait-early" | "waits-many" | null; seconds: number };

/** Signed by us: who waits for what, and since when. */
export function issueWait(subject: string, now = Date.now()): string {
  const since = now.toString(36);
  return `${since}.${signatureOf(since, subject)}`;
}

/**
 * Lets one request named by `subject` through when its ticket is old enough, once. Over the cap of all who wait, the
 * ticket stays good and is to be shown again.
 */
export async function redeemWait(ticket: unknown, subject: string, now = Date.now()): Promise<Redeemed> {
  const [since = "", signature = ""] = String(ticket).split(".");
  const known = equalBytes(hashToken(signature), hashToken(signatureOf(since, subject)));
  const waited = (now - Number.parseInt(since, 36)) / 1000;
  if (!known || waited > GOOD_FOR_SECONDS) return { ok: false, reason: null, seconds: WAIT_SECONDS };
  if (waited < WAIT_SECONDS)
    return { ok: false, reason: "wait-early", seconds: Math.ceil(WAIT_SECONDS - waited) };
  const cap = { name: "waits", points: env().WAITS_PER_MINUTE, duration: 60 };
  const seconds = await attempt(cap, "all");
  if (seconds > 0) return { ok: false, reason: "waits-many", seconds };
  if ((await attempt(spent, signature)) > 0) return { ok: false, reason: null, seconds: WAIT_SECONDS };
  return { ok: true };
}

function signatureOf(since: string, subject: string): string {
  return linkToken("wait-ticket", `${since}:${subject}`);
}
