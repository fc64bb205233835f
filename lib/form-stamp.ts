import { equalBytes, hashToken, linkToken } from "#lib/crypto";

/** Nobody reads the consent, chooses a country and ticks the box faster. */
const LEAST_MS = 3_000;
const MOST_MS = 24 * 60 * 60 * 1000;

/** Says when a form was shown, signed: a hidden field, the same for all who see one copy of a shared page. */
export function issueStamp(now = Date.now()): string {
  const shownAt = now.toString(36);
  return `${shownAt}.${linkToken("form-stamp", shownAt)}`;
}

/**
 * Whether a form was on a screen for as long as a person needs. False for a stamp that is missing, forged, of the last
 * seconds, or of another day: then a proof is asked for, so that an old tab loses a moment and not the signature.
 */
export function wasRead(stamp: unknown, now = Date.now()): boolean {
  const shownAt = shownAtOf(stamp);
  return shownAt !== null && now - shownAt >= LEAST_MS && now - shownAt <= MOST_MS;
}

/** Whether it is a stamp of ours, whatever its age: a form that comes back to its writer keeps it. */
export function isStamp(stamp: unknown): stamp is string {
  return shownAtOf(stamp) !== null;
}

function shownAtOf(stamp: unknown): number | null {
  if (typeof stamp !== "string") return null;
  const [shownAt = "", signature = ""] = stamp.split(".");
  if (!/^[0-9a-z]{8,10}$/.test(shownAt)) return null;
  const own = hashToken(linkToken("form-stamp", shownAt));
  return equalBytes(hashToken(signature), own) ? Number.parseInt(shownAt, 36) : null;
}
