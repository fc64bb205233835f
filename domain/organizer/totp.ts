import { createHmac, randomBytes } from "node:crypto";
import { equalBytes } from "#lib/crypto";

// Codes by time: RFC 6238 over RFC 4226, as every authenticator app reads them: SHA-1, six digits, steps of 30 seconds.

const STEP_MS = 30_000;
const DIGITS = 6;
/** A phone's clock may be a step off, and people type slowly: one step to either side (RFC 6238 5.2 and 6). */
const DRIFT = 1;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** 160 bits, the length of the hash (RFC 4226 4, R6). */
export function makeSecret(): Buffer<ArrayBuffer> {
  return Buffer.from(randomBytes(20));
}

export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The step whose code this is, near the moment and later than the last one used; null when there is none. */
export function findStep(secret: Uint8Array, code: string, now: Date, lastStep: number): number | null {
  const present = stepOf(now);
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, place) => present - DRIFT + place);
  const matching = steps.filter((step) =>
    equalBytes(Buffer.from(codeAt(secret, step)), Buffer.from(code.replace(/\s/g, ""))),
  );
  return matching.find((step) => step > lastStep) ?? null;
}

export function stepOf(moment: Date): number {
  return Math.floor(moment.getTime() / STEP_MS);
}

/** RFC 4648 6, without padding, as apps take it. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((chunk) => ALPHABET[Number.parseInt(chunk.padEnd(5, "0"), 2)])
    .join("");
}

/** What the picture holds that an app reads (Key Uri Format). */
export function setUpUri(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
