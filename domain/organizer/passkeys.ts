import { randomBytes } from "node:crypto";
import { type Database, db } from "#lib/db";
import { env } from "#lib/env";
import type { Locale } from "#lib/locales";
import type { Actor } from "./authority.ts";
import { refuseWrongPassword } from "./confirm-password.ts";
import { hasFactor } from "./factors.ts";
import { findKept, keepOnce, takeKept } from "./one-time.ts";
import { renewRecoveryCodes } from "./recovery-codes.ts";
import { reportAccountChange } from "./report-account-change.ts";
import { revokeSessionsBut } from "./revoke-session.ts";
import type { PasskeyAnswer, PasskeyQuestion, PasskeyRegistration } from "./schema.ts";
import { forgetRecoveryWithoutFactor, isLastNeeded, lockAccount } from "./set-up-codes.ts";
import { algorithms, type Ceremony, readAnswer, readRegistration } from "./webauthn.ts";

const MINUTES = 10;
const MOST = 10;

type NewPasskey = { actor: Actor; current: string; name: string };

/** What the browser is to ask the device for a new key. */
export async function beginPasskey({ actor, current, name }: NewPasskey) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  const known = await listCredentials(actor.organizerId);
  if (known.length >= MOST) return { ok: false, reason: "passkeys-many" } as const;
  const challenge = await makeChallenge(db, newKeyOf(actor));
  const options = {
    challenge,
    rp: { id: rpId(), name: "Qoldau" },
    user: {
      id: Buffer.from(actor.organizerId).toString("base64url"),
      name: actor.email,
      displayName: actor.email,
    },
    pubKeyCredParams: Object.keys(algorithms).map((alg) => ({ type: "public-key", alg: Number(alg) })),
    excludeCredentials: known,
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
    attestation: "none",
    timeout: MINUTES * 60_000,
  };
  return { ok: true, question: { name, options } satisfies PasskeyQuestion } as const;
}

type Registered = { actor: Actor; name: string; credential: PasskeyRegistration; locale: Locale };

/** Keeps the key that the device has made. Whoever had no second factor gets recovery codes with it, shown this once. */
export async function addPasskey({ actor, name, credential, locale }: Registered) {
  const { organizerId, sessionId } = actor;
  const { transports } = credential.response;
  return db.$transaction(async (tx) => {
    const challenge = await takeKept(tx, newKeyOf(actor));
    const key = challenge && readRegistration(credential, ceremony(challenge));
    if (!key) return { ok: false, reason: "passkey-refused" } as const;
    const first = !(await hasFactor(tx, organizerId));
    const { count } = await tx.organizerPasskey.createMany({
      data: [{ ...key, userId: organizerId, name, transports }],
      skipDuplicates: true,
    });
    if (count === 0) return { ok: false, reason: "passkey-known" } as const;
    await revokeSessionsBut(tx, organizerId, sessionId);
    await reportAccountChange(tx, { organizerId, event: "passkey-added", locale });
    return { ok: true, recoveryCodes: first ? await renewRecoveryCodes(tx, organizerId) : null } as const;
  });
}

type Removal = { actor: Actor; id: string; current: string; locale: Locale };

/** Takes a key off the account. Where a second factor is asked for, the last one stays. */
export async function removePasskey({ actor, id, current, locale }: Removal) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  const { organizerId, sessionId } = actor;
  return db.$transaction(async (tx) => {
    await lockAccount(tx, organizerId);
    if (await isLastNeeded(tx, actor)) return { ok: false, reason: "factor-needed" } as const;
    const { count } = await tx.organizerPasskey.deleteMany({ where: { id, userId: organizerId } });
    if (count === 0) return { ok: true } as const;
    await forgetRecoveryWithoutFactor(tx, organizerId);
    await revokeSessionsBut(tx, organizerId, sessionId);
    await reportAccountChange(tx, { organizerId, event: "passkey-removed", locale });
    return { ok: true } as const;
  });
}

/** What the browser is to ask one of the account's keys, in a sign-in that has come to its second step. */
export async function askPasskey(organizerId: string, signIn: string): Promise<PasskeyQuestion | null> {
  const allowCredentials = await listCredentials(organizerId);
  if (allowCredentials.length === 0) return null;
  const identifier = answerOf(signIn);
  const challenge = (await findKept(identifier)) ?? (await makeChallenge(db, identifier));
  const options = {
    challenge,
    rpId: rpId(),
    allowCredentials,
    userVerification: "preferred",
    timeout: MINUTES * 60_000,
  };
  return { name: "", options };
}

/** True when one of the account's keys has signed the question of this sign-in, which is good for one answer. */
export async function redeemPasskey(
  organizerId: string,
  signIn: string,
  answer: PasskeyAnswer,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const challenge = await takeKept(tx, answerOf(signIn));
    const stored = await tx.organizerPasskey.findFirst({
      where: { userId: organizerId, credentialId: answer.id },
      select: { id: true, publicKey: true, counter: true },
    });
    const counter = challenge && stored ? readAnswer(answer, stored, ceremony(challenge)) : null;
    if (!stored || counter === null) return false;
    await tx.organizerPasskey.update({
      where: { id: stored.id },
      data: { counter, lastUsedOn: new Date() },
    });
    return true;
  });
}

async function makeChallenge(database: Database, identifier: string): Promise<string> {
  const value = randomBytes(32).toString("base64url");
  await keepOnce(database, { identifier, value, minutes: MINUTES });
  return value;
}

async function listCredentials(userId: string) {
  const keys = await db.organizerPasskey.findMany({
    where: { userId },
    select: { credentialId: true, transports: true },
  });
  return keys.map(({ credentialId, transports }) => ({ type: "public-key", id: credentialId, transports }));
}

const newKeyOf = ({ sessionId }: Actor) => `passkey-of-session:${sessionId}`;
const answerOf = (signIn: string) => `passkey-of-sign-in:${signIn}`;

function ceremony(challenge: string): Ceremony {
  return { challenge, origin: env().APP_URL, rpId: rpId() };
}

function rpId(): string {
  return new URL(env().APP_URL).hostname;
}
