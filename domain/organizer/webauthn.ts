import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { equalBytes } from "#lib/crypto";
import type { PasskeyAnswer, PasskeyRegistration } from "./schema.ts";

// What a server checks of W3C Web Authentication Level 3 when it asks for no attestation: 7.1 (registering) and 7.2
// (signing in). Nothing vouches for the make of an authenticator, so the key that the browser hands over is the one that
// counts, and no certificate has to be read.

export type Ceremony = {
  /** Of our own making, good once. */
  challenge: string;
  /** Of the pages that may ask. */
  origin: string;
  /** The host that the key is bound to. */
  rpId: string;
};

export type StoredPasskey = { publicKey: string; counter: bigint };

const USER_PRESENT = 0x01;
const HAS_CREDENTIAL = 0x40;

/** COSE algorithm, in the order in which they are asked for, and the kind of key that goes with it (RFC 9053). */
export const algorithms = { "-8": "ed25519", "-7": "ec", "-257": "rsa" } as const;

/** What is kept of a new key; null when the answer is not one to this ceremony. */
export function readRegistration({ id, response }: PasskeyRegistration, ceremony: Ceremony) {
  const data = readAuthenticatorData(fromBase64(response.authenticatorData));
  const key = readKey(response.publicKey);
  const kind = algorithms[String(response.publicKeyAlgorithm) as keyof typeof algorithms];
  if (!data || !key || key.asymmetricKeyType !== kind) return null;
  if (kind === "ec" && key.asymmetricKeyDetails?.namedCurve !== "prime256v1") return null;
  const credentialId = data.credentialId?.toString("base64url");
  const sound = credentialId === id && holds("webauthn.create", data, response.clientDataJSON, ceremony);
  return sound ? { credentialId, publicKey: response.publicKey, counter: data.counter } : null;
}

/** The counter of the authenticator when the answer was signed by the key; null when it was not. */
export function readAnswer(
  { response }: PasskeyAnswer,
  stored: StoredPasskey,
  ceremony: Ceremony,
): bigint | null {
  const authenticatorData = fromBase64(response.authenticatorData);
  const data = readAuthenticatorData(authenticatorData);
  const key = readKey(stored.publicKey);
  if (!data || !key || !holds("webauthn.get", data, response.clientDataJSON, ceremony)) return null;
  const signed = Buffer.concat([authenticatorData, sha256(fromBase64(response.clientDataJSON))]);
  const hash = key.asymmetricKeyType === "ed25519" ? null : "sha256";
  if (!verify(hash, signed, key, fromBase64(response.signature))) return null;
  // One that does not grow tells of a copy (7.2, step 22); many authenticators count nothing and say 0.
  const counts = data.counter > 0n || stored.counter > 0n;
  return counts && data.counter <= stored.counter ? null : data.counter;
}

type AuthenticatorData = NonNullable<ReturnType<typeof readAuthenticatorData>>;

function holds(type: string, data: AuthenticatorData, clientDataJson: string, ceremony: Ceremony): boolean {
  const client = readClientData(clientDataJson);
  return (
    client?.type === type &&
    client.origin === ceremony.origin &&
    client.crossOrigin !== true &&
    equalBytes(sha256(String(client.challenge)), sha256(ceremony.challenge)) &&
    equalBytes(data.rpIdHash, sha256(ceremony.rpId)) &&
    (data.flags & USER_PRESENT) !== 0
  );
}

function readClientData(encoded: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(fromBase64(encoded).toString("utf8"));
    return typeof data === "object" && data !== null ? { ...data } : null;
  } catch {
    return null;
  }
}

/** Layout in 6.1: hash (32), flags (1), counter (4), and with a new key its AAGUID (16), length of id (2) and id. */
function readAuthenticatorData(bytes: Buffer) {
  if (bytes.length < 37) return null;
  const flags = bytes.readUInt8(32);
  const idLength = (flags & HAS_CREDENTIAL) !== 0 && bytes.length >= 55 ? bytes.readUInt16BE(53) : 0;
  return {
    rpIdHash: bytes.subarray(0, 32),
    flags,
    counter: BigInt(bytes.readUInt32BE(33)),
    credentialId: idLength > 0 ? bytes.subarray(55, 55 + idLength) : null,
  };
}

function readKey(encoded: string): KeyObject | null {
  try {
    return createPublicKey({ key: fromBase64(encoded), format: "der", type: "spki" });
  } catch {
    return null;
  }
}

function sha256(value: string | Uint8Array): Buffer {
  return createHash("sha256").update(value).digest();
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, "base64url");
}
