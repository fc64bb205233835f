import { isAPIError } from "better-auth/api";
import { auth, emailKey } from "#lib/auth";
import { blindIndex } from "#lib/crypto";
import { attempt, forgetAttempts } from "#lib/rate-limits";
import { findKnownDevice, rememberDevice } from "./known-device.ts";

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;
const DAY = 24 * HOUR;
/** One source, or one known browser, guessing one account: each guess too many doubles the wait. */
const pairLimit = { name: "sign-in-pair", points: 5, duration: QUARTER_HOUR, growsTo: DAY };
/** Many sources guessing one account, and one source guessing many. A browser that knows the account is not held up. */
const accountLimit = { name: "sign-in-account", points: 30, duration: HOUR };
const sourceLimit = { name: "sign-in-source", points: 30, duration: HOUR };

type SignIn = { email: string; password: string; source: string; cookie?: string | undefined };
type SignedIn =
  | { ok: true; setCookies: string[] }
  | { ok: false; reason: "sign-in-wrong" }
  | { ok: false; reason: "too-many-attempts"; retryAfter: number };

/**
 * Opens a session under a new id. An unknown address takes as long and answers the same as a wrong password. The
 * attempts are counted before the password is looked at, so that guesses at once count each.
 */
export async function signIn({ email, password, source, cookie }: SignIn): Promise<SignedIn> {
  const device = findKnownDevice(cookie, email);
  const account = blindIndex(emailKey(email), "sign-in-limit").toString("base64url");
  const pair = blindIndex(`${account} ${device ?? source}`, "sign-in-limit").toString("base64url");
  const retryAfter =
    (await attempt(pairLimit, pair)) || (device ? 0 : await attemptAsStranger(account, source));
  if (retryAfter > 0) return { ok: false, reason: "too-many-attempts", retryAfter };
  try {
    const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true });
    await forgetAttempts(pairLimit, pair);
    return { ok: true, setCookies: [...headers.getSetCookie(), rememberDevice(email)] };
  } catch (error) {
    if (isAPIError(error)) return { ok: false, reason: "sign-in-wrong" };
    throw error;
  }
}

async function attemptAsStranger(account: string, source: string): Promise<number> {
  return Math.max(await attempt(accountLimit, account), await attempt(sourceLimit, source));
}

/** Ends the session of a Cookie header. Returns the cookies that clear it. */
export async function signOut(cookie: string): Promise<string[]> {
  const { headers } = await auth().api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return headers.getSetCookie();
}
