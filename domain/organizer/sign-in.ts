import { hashPassword } from "better-auth/crypto";
import { auth, emailKey, storedEmailKey } from "#lib/auth";
import { blindIndex } from "#lib/crypto";
import { db } from "#lib/db";
import { attempt, forgetAttempts } from "#lib/rate-limits";
import { passwordIs } from "./ensure-organizer.ts";
import { hasFactor } from "./factors.ts";
import { findKnownDevice } from "./known-device.ts";
import { openSession } from "./open-session.ts";
import { beginSecondStep } from "./second-step.ts";

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
  | { ok: true; next: "desk" | "second-step"; setCookies: string[] }
  | { ok: false; reason: "sign-in-wrong" }
  | { ok: false; reason: "too-many-attempts"; retryAfter: number };

/**
 * Opens a session under a new id, or leads to the second step where the account has a second factor. An unknown address
 * takes as long and answers the same as a wrong password. The attempts are counted before the password is looked at, so
 * that guesses at once count each.
 */
export async function signIn({ email, password, source, cookie }: SignIn): Promise<SignedIn> {
  const device = findKnownDevice(cookie, email);
  const account = blindIndex(emailKey(email), "sign-in-limit").toString("base64url");
  const pair = blindIndex(`${account} ${device ?? source}`, "sign-in-limit").toString("base64url");
  const retryAfter =
    (await attempt(pairLimit, pair)) || (device ? 0 : await attemptAsStranger(account, source));
  if (retryAfter > 0) return { ok: false, reason: "too-many-attempts", retryAfter };
  const organizerId = await findByPassword(email, password);
  if (!organizerId) return { ok: false, reason: "sign-in-wrong" };
  await forgetAttempts(pairLimit, pair);
  return (await hasFactor(db, organizerId))
    ? { ok: true, next: "second-step", setCookies: await beginSecondStep(organizerId) }
    : { ok: true, next: "desk", setCookies: await openSession(organizerId, "password") };
}

async function attemptAsStranger(account: string, source: string): Promise<number> {
  return Math.max(await attempt(accountLimit, account), await attempt(sourceLimit, source));
}

/** Whose address and password these are. Where there is no such address, a password is hashed all the same. */
async function findByPassword(email: string, password: string): Promise<string | null> {
  const organizer = await db.organizer.findUnique({
    where: { email: await storedEmailKey(email) },
    select: { id: true },
  });
  if (organizer) return (await passwordIs(organizer.id, password)) ? organizer.id : null;
  await hashPassword(password);
  return null;
}

/** Ends the session of a Cookie header. Returns the cookies that clear it. */
export async function signOut(cookie: string): Promise<string[]> {
  const { headers } = await auth().api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return headers.getSetCookie();
}
