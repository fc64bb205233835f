// An authenticator in software (W3C WebAuthn 6): makes a key and signs with it, or lies where a test wants it to.
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { PasskeyAnswer, PasskeyRegistration } from "#domain/organizer/schema";

type Ceremony = { challenge: string; origin: string; rpId: string };
type Lies = { flags?: number; counter?: number; type?: string; crossOrigin?: boolean };

const PRESENT = 0x01;
const WITH_CREDENTIAL = 0x40;

export function makeAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const id = randomBytes(32);
  return {
    register(ceremony: Ceremony, lies: Lies = {}): PasskeyRegistration {
      const credential = Buffer.concat([Buffer.alloc(16), uint16(id.length), id]);
      const data = authenticatorData(ceremony, { flags: PRESENT | WITH_CREDENTIAL, ...lies }, credential);
      return {
        id: encode(id),
        response: {
          clientDataJSON: clientData("webauthn.create", ceremony, lies),
          authenticatorData: encode(data),
          publicKey: encode(publicKey.export({ format: "der", type: "spki" })),
          publicKeyAlgorithm: -7,
          transports: ["internal"],
        },
      };
    },
    answer(ceremony: Ceremony, lies: Lies = {}): PasskeyAnswer {
      const data = authenticatorData(ceremony, { flags: PRESENT, ...lies });
      const clientDataJSON = clientData("webauthn.get", ceremony, lies);
      const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, "base64url"))]);
      return {
        id: encode(id),
        response: {
          clientDataJSON,
          authenticatorData: encode(data),
          signature: encode(sign("sha256", signed, privateKey)),
        },
      };
    },
  };
}

function clientData(type: string, { challenge, origin }: Ceremony, lies: Lies): string {
  const { crossOrigin = false } = lies;
  return encode(Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge, origin, crossOrigin })));
}

function authenticatorData({ rpId }: Ceremony, { flags = 0, counter = 0 }: Lies, rest = Buffer.alloc(0)) {
  const fixed = Buffer.alloc(5);
  fixed.writeUInt8(flags, 0);
  fixed.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(Buffer.from(rpId)), fixed, rest]);
}

function uint16(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(number);
  return bytes;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
