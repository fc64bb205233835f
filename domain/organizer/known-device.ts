import { equalBytes, hashToken, linkToken, randomToken } from "#lib/crypto";
import { env } from "#lib/env";

// A browser that has once signed in to an account keeps a mark that it has. Whoever guesses from elsewhere can then be
// stopped for this account without stopping its owner (OWASP, "device cookies"). The mark opens nothing by itself.

const HALF_A_YEAR = 180 * 24 * 60 * 60;

/** What names this browser, if its Cookie header carries a mark for this account; else null. */
export function findKnownDevice(cookie: string | undefined, email: string): string | null {
  const value = cookie
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${cookieName()}=`))
    ?.slice(cookieName().length + 1);
  const [id = "", signature = ""] = value?.split(".") ?? [];
  return equalBytes(hashToken(signature), hashToken(signatureOf(id, email))) ? id : null;
}

/** The Set-Cookie line that marks a browser as one of this account's. */
export function rememberDevice(email: string): string {
  const id = randomToken().slice(0, 22);
  const secure = isSecure() ? "; Secure" : "";
  const attributes = `Path=/; Max-Age=${HALF_A_YEAR}; HttpOnly; SameSite=Strict${secure}`;
  return `${cookieName()}=${id}.${signatureOf(id, email)}; ${attributes}`;
}

function signatureOf(id: string, email: string): string {
  return linkToken("organizer-device", `${id}:${email.trim().normalize("NFKC").toLowerCase()}`);
}

function isSecure(): boolean {
  return env().APP_URL.startsWith("https:");
}

/** A browser takes the prefix only with Secure, no Domain and Path=/ (RFC 6265bis 4.1.3.2). */
function cookieName(): string {
  return isSecure() ? "__Host-organizer-device" : "organizer-device";
}
