import { createChallenge, extractParams, verifySolution } from "altcha-lib/v1";
import type { Challenge } from "altcha-lib/v1/types";
import { linkToken } from "#lib/crypto";
import { attempt } from "#lib/rate-limits";

/** A tenth of a second on a computer of today, about a second on an old phone; a machine pays it for every mail. */
const MAX_NUMBER = 100_000;
const MINUTES = 20;
const spent = { name: "proof-spent", points: 1, duration: MINUTES * 60 };

/** A challenge of ALTCHA (v1, SHA-256) that is good for one request, named by `subject`, for twenty minutes. */
export function makeChallenge(subject: string, now = Date.now()): Promise<Challenge> {
  return createChallenge({
    hmacKey: secret(),
    maxnumber: MAX_NUMBER,
    expires: new Date(now + MINUTES * 60_000),
    params: { for: subject },
  });
}

/** Whether `proof` solves a challenge of ours for this subject that has not run out. It is spent with that. */
export async function spendProof(proof: unknown, subject: string): Promise<boolean> {
  if (typeof proof !== "string" || proof.length > 4_000) return false;
  const challenge = await solvedChallenge(proof, subject).catch(() => null); // whatever a stranger makes of it
  return challenge !== null && (await attempt(spent, challenge)) === 0;
}

async function solvedChallenge(proof: string, subject: string): Promise<string | null> {
  const payload: unknown = JSON.parse(atob(proof));
  if (!isPayload(payload) || extractParams(payload).for !== subject) return null;
  return (await verifySolution(payload, secret())) ? payload.challenge : null;
}

type Solved = Challenge & { number: number };

function isPayload(value: unknown): value is Solved {
  if (!(value instanceof Object)) return false;
  const { algorithm, challenge, number, salt, signature } = value as Record<string, unknown>;
  const texts = [challenge, salt, signature].every((text) => typeof text === "string");
  return algorithm === "SHA-256" && Number.isSafeInteger(number) && texts;
}

function secret(): string {
  return linkToken("proof-of-work", "challenge");
}
