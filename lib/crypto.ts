import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type Hmac,
  hash,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "#lib/env";
import type { SealedContext } from "#lib/sealed-columns";

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Of an index: which key it was made with. */
export const FINGERPRINT_BYTES = 4;

/**
 * Encrypts a personal field with AES-256-GCM (NIST SP 800-38D) under the newest key.
 * `context` is authenticated with it, so a sealed value moved to another row or column does not open.
 * Layout: version, length of key id, key id, IV (12), tag (16), ciphertext. A random IV bears 2^32 values for each key
 * (section 8.3), which no campaign comes near.
 */
export function seal(plaintext: string | Uint8Array, context: SealedContext): Buffer<ArrayBuffer> {
  const [keyId, key] = newestKey();
  const iv = nextIv();
  const cipher = createCipheriv("aes-256-gcm", keyObjectOf(key), iv);
  cipher.setAAD(Buffer.from(context));
  const body = cipher.update(plaintext);
  cipher.final();
  return Buffer.concat([sealHeader(keyId), iv, cipher.getAuthTag(), body]);
}

let drawn = Buffer.alloc(0);

/** Random bytes are drawn for many at once: one by one, they were half of what sealing costs. */
function nextIv(): Buffer {
  if (drawn.length < IV_BYTES) drawn = randomBytes(IV_BYTES * 256);
  const iv = drawn.subarray(0, IV_BYTES);
  drawn = drawn.subarray(IV_BYTES);
  return iv;
}

/** Opens what {@link seal} made. Throws when key, context or bytes are not the same. */
export function open(sealed: Uint8Array, context: SealedContext): string {
  return openBytes(sealed, context).toString("utf8");
}

/** The same for what is no text. */
export function openBytes(sealed: Uint8Array, context: SealedContext): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  if (bytes[0] !== VERSION) throw new Error("sealed value of an unknown version");
  const bodyAt = 2 + (bytes[1] ?? 0);
  const keyId = bytes.toString("utf8", 2, bodyAt);
  const key = env().DATA_KEYS.find(([id]) => id === keyId)?.[1];
  if (!key) throw new Error(`no key "${keyId}" in DATA_KEYS`);
  const iv = bytes.subarray(bodyAt, bodyAt + IV_BYTES);
  const tag = bytes.subarray(bodyAt + IV_BYTES, bodyAt + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", keyObjectOf(key), iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(tag);
  const body = decipher.update(bytes.subarray(bodyAt + IV_BYTES + TAG_BYTES));
  decipher.final();
  return body;
}

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** Given bytes, Node makes a key object for each cipher and each hash: five times the work of either (measured on Node 24). */
function keyObjectOf(key: Uint8Array): KeyObject {
  const known = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, known);
  return known;
}

/** What every value that a key has sealed begins with; of the newest key unless another is named. */
export function sealHeader(keyId = newestKey()[0]): Buffer<ArrayBuffer> {
  return Buffer.concat([Buffer.from([VERSION, keyId.length]), Buffer.from(keyId)]);
}

/**
 * Blind index: HMAC-SHA256 of a canonical value under a key of its own for each context, so that what stands in one
 * cannot be joined with another. 32 bytes. It reveals equality and nothing else, and changes with the newest key.
 */
export function blindIndex(value: string, context: string): Buffer<ArrayBuffer> {
  return hmacUnder(newestIndexKey(), value, context);
}

/**
 * The same for what outlives a key: under every live key, the newest first, each after four bytes that tell its key. 36
 * bytes. What was indexed before a rotation is still found.
 */
export function markedIndexes(value: string, context: string): Buffer<ArrayBuffer>[] {
  return env().INDEX_KEY.map((key) => Buffer.concat([fingerprint(key), hmacUnder(key, value, context)]));
}

const fingerprints = new WeakMap<Uint8Array, Buffer<ArrayBuffer>>();

/** Tells index keys apart, and nothing of the key. */
export function fingerprint(key: Uint8Array): Buffer<ArrayBuffer> {
  const known = fingerprints.get(key) ?? Buffer.from(sha256(key).subarray(0, FINGERPRINT_BYTES));
  fingerprints.set(key, known);
  return known;
}

function hmacUnder(root: Uint8Array, value: string, context: string): Buffer<ArrayBuffer> {
  return Buffer.from(hmac(derivedKey(root, context)).update(value).digest());
}

const derivedKeys = new WeakMap<Uint8Array, Map<string, Uint8Array>>();

/** Kept, since contexts are few: purposes, and of some the organisations or campaigns. */
function derivedKey(root: Uint8Array, context: string): Uint8Array {
  const known = derivedKeys.get(root) ?? new Map<string, Uint8Array>();
  const key = known.get(context) ?? hmac(root).update(context).digest();
  derivedKeys.set(root, known.set(context, key));
  return key;
}

/** HMAC-SHA256 (RFC 2104) under a key that is used again and again. */
export function hmac(key: Uint8Array): Hmac {
  return createHmac("sha256", keyObjectOf(key));
}

/**
 * Derives the secret of a link from purpose and id, 256 bits as base64url. Only {@link hashToken} of it is stored,
 * yet a mail that is rendered again for a second attempt carries the same link.
 */
export function linkToken(purpose: string, id: string): string {
  return hmac(env().TOKEN_KEY).update(`${purpose}:${id}`).digest("base64url");
}

/** 256 random bits as base64url, for tokens that are shown once. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashToken(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(sha256(token));
}

function sha256(bytes: string | Uint8Array): Buffer {
  return hash("sha256", bytes, "buffer");
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function newestKey() {
  const newest = env().DATA_KEYS[0];
  if (!newest) throw new Error("DATA_KEYS is empty");
  return newest;
}

function newestIndexKey() {
  const newest = env().INDEX_KEY[0];
  if (!newest) throw new Error("INDEX_KEY is empty");
  return newest;
}
