import { openOrganizerEmail } from "#lib/auth";
import { blindIndex, hashToken, randomToken } from "#lib/crypto";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { attempt, forgetAttempts } from "#lib/rate-limits";
import { readCookie, writeCookie } from "./cookies.ts";
import { getFactors } from "./factors.ts";
import { findKnownDevice } from "./known-device.ts";
import { findKept, keepOnce, takeKept } from "./one-time.ts";
import { openSession } from "./open-session.ts";
import { askPasskey, redeemPasskey } from "./passkeys.ts";
import { takeRecoveryCode } from "./recovery-codes.ts";
import { reportAccountChange } from "./report-account-change.ts";
import type { PasskeyAnswer, SignInKind } from "./schema.ts";
import { redeemCode } from "./set-up-codes.ts";
import { countSignIn } from "./sign-in-days.ts";

const COOKIE = "organizer-step";
const MINUTES = 10;
const QUARTER_HOUR = 15 * 60;
const DAY = 24 * 60 * 60;
/** A million codes, and three of them good at a time: whoever guesses waits longer and longer, across all sign-ins. */
const limit = { name: "second-step", points: 5, duration: QUARTER_HOUR, growsTo: DAY };

export type SecondFactorProof =
  | { kind: "code"; code: string }
  | { kind: "recovery"; recovery: string }
  | { kind: "passkey"; credential: PasskeyAnswer };

type SecondStep = { cookie: string | undefined; proof: SecondFactorProof; locale: Locale };
type Finished =
  | { ok: true; setCookies: string[] }
  | { ok: false; reason: "step-over" | "code-wrong" | "recovery-wrong" | "passkey-refused" }
  | { ok: false; reason: "too-many-attempts"; retryAfter: number };

/** The password was right: keeps who it was for some minutes, under a secret that only this browser has. */
export async function beginSecondStep(organizerId: string): Promise<string[]> {
  const token = randomToken();
  await keepOnce(db, { identifier: stepOf(token), value: organizerId, minutes: MINUTES });
  return [writeCookie(COOKIE, token, MINUTES * 60)];
}

/** What the second step may be made with; null for whoever has not given a password just now. */
export async function findSecondStep(cookie: string | null) {
  const token = readCookie(cookie, COOKIE);
  const organizerId = token ? await findKept(stepOf(token)) : null;
  if (!token || !organizerId) return null;
  const { codes, recoveryLeft } = await getFactors(organizerId);
  return { codes, recovery: recoveryLeft > 0, question: await askPasskey(organizerId, stepOf(token)) };
}

/** Opens the session when the proof is right. The attempts are counted before it is looked at. */
export async function finishSignIn({ cookie, proof, locale }: SecondStep): Promise<Finished> {
  const token = readCookie(cookie, COOKIE) ?? "";
  const organizerId = token ? await findKept(stepOf(token)) : null;
  if (!organizerId) return { ok: false, reason: "step-over" };
  const key = await limitKey(organizerId, cookie);
  const retryAfter = await attempt(limit, key);
  if (retryAfter > 0) return { ok: false, reason: "too-many-attempts", retryAfter };
  if (!(await isRight(organizerId, token, proof, locale))) {
    await countSignIn(organizerId, "second-refused");
    return { ok: false, reason: refusals[proof.kind] };
  }
  if (!(await takeKept(db, stepOf(token)))) return { ok: false, reason: "step-over" };
  await forgetAttempts(limit, key);
  const setCookies = await openSession(organizerId, proof.kind satisfies SignInKind);
  return { ok: true, setCookies: [...setCookies, writeCookie(COOKIE, "", 0)] };
}

const refusals = { code: "code-wrong", recovery: "recovery-wrong", passkey: "passkey-refused" } as const;

function isRight(organizerId: string, token: string, proof: SecondFactorProof, locale: Locale) {
  switch (proof.kind) {
    case "code":
      return redeemCode(organizerId, proof.code);
    case "passkey":
      return redeemPasskey(organizerId, stepOf(token), proof.credential);
    case "recovery":
      return db.$transaction(async (tx) => {
        const taken = await takeRecoveryCode(tx, organizerId, proof.recovery);
        if (taken) await reportAccountChange(tx, { organizerId, event: "recovery-used", locale });
        return taken;
      });
  }
}

/** Who has the password and guesses codes must not lock out a browser that has signed in before. */
async function limitKey(organizerId: string, cookie: string | undefined): Promise<string> {
  const { emailSealed } = await db.organizer.findUniqueOrThrow({
    where: { id: organizerId },
    select: { emailSealed: true },
  });
  const email = emailSealed ? openOrganizerEmail(organizerId, emailSealed) : "";
  const device = findKnownDevice(cookie, email) ?? "any";
  return blindIndex(`${organizerId} ${device}`, "second-step-limit").toString("base64url");
}

function stepOf(token: string): string {
  return `sign-in:${hashToken(token).toString("base64url")}`;
}
