import { equalBytes, hashToken, linkToken, randomToken } from "#lib/crypto";
import { readCookie, writeCookie } from "./cookies.ts";

// A browser that has once signed in to an account keeps a mark that it has. Whoever guesses from elsewhere can then be
// stopped for this account without stopping its owner (OWASP, "device cookies"). The mark opens nothing by itself.

const COOKIE = "organizer-device";
const HALF_A_YEAR = 180 * 24 * 60 * 60;

/** What names this browser, if its Cookie header carries a mark for this account; else null. */
export function findKnownDevice(cookie: string | undefined, email: string): string | null {
  const value = readCookie(cookie, COOKIE);
  const [id = "", signature = ""] = value?.split(".") ?? [];
  return equalBytes(hashToken(signature), hashToken(signatureOf(id, email))) ? id : null;
}

/** The Set-Cookie line that marks a browser as one of this account's. */
export function rememberDevice(email: string): string {
  const id = randomToken().slice(0, 22);
  return writeCookie(COOKIE, `${id}.${signatureOf(id, email)}`, HALF_A_YEAR);
}

function signatureOf(id: string, email: string): string {
  return linkToken("organizer-device", `${id}:${email.trim().normalize("NFKC").toLowerCase()}`);
}
