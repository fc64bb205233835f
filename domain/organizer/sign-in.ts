import { isAPIError } from "better-auth/api";
import { auth, emailKey } from "#lib/auth";
import { blindIndex } from "#lib/crypto";
import { attempt, forgetAttempts } from "#lib/rate-limits";

// One source guessing one account is stopped soon, many sources guessing one account or one guessing many a little later.
const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;
const pairLimit = { name: "sign-in-pair", points: 5, duration: QUARTER_HOUR };
const accountLimit = { name: "sign-in-account", points: 30, duration: HOUR };
const sourceLimit = { name: "sign-in-source", points: 30, duration: HOUR };

type SignIn = { email: string; password: string; source: string };
type SignedIn =
  | { ok: true; setCookies: string[] }
  | { ok: false; reason: "sign-in-wrong" }
  | { ok: false; reason: "too-many-attempts"; retryAfter: number };

/**
 * Opens a session under a new id. An unknown address takes as long and answers the same as a wrong password. The
 * attempts are counted before the password is looked at, so that guesses at once count each.
 */
export async function signIn({ email, password, source }: SignIn): Promise<SignedIn> {
  const account = blindIndex(emailKey(email), "sign-in-limit").toString("base64url");
  const pair = blindIndex(`${account} ${source}`, "sign-in-limit").toString("base64url");
  const waits = [
    await attempt(pairLimit, pair),
    await attempt(accountLimit, account),
    await attempt(sourceLimit, source),
  ];
  const retryAfter = Math.max(...waits);
  if (retryAfter > 0) return { ok: false, reason: "too-many-attempts", retryAfter };
  try {
    const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true });
    await Promise.all([forgetAttempts(pairLimit, pair), forgetAttempts(accountLimit, account)]);
    return { ok: true, setCookies: headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error)) return { ok: false, reason: "sign-in-wrong" };
    throw error;
  }
}

/** Ends the session of a Cookie header. Returns the cookies that clear it. */
export async function signOut(cookie: string): Promise<string[]> {
  const { headers } = await auth().api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return headers.getSetCookie();
}
