import { createHmac, randomBytes } from "node:crypto";
import { open, seal } from "#lib/crypto";

// Standard Webhooks 1.0 (standardwebhooks.com): how messages are signed, so that receivers can use libraries that exist.

const PREFIX = "whsec_";

/** 256 random bits as receivers' libraries expect them. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(32).toString("base64")}`;
}

export function sealSecret(webhookId: string, secret: string) {
  return seal(secret, `webhooks.secret:${webhookId}`);
}

export function openSecret(webhookId: string, sealed: Uint8Array): string {
  return open(sealed, `webhooks.secret:${webhookId}`);
}

export function sealPreviousSecret(webhookId: string, secret: string) {
  return seal(secret, `webhooks.previous_secret:${webhookId}`);
}

export function openPreviousSecret(webhookId: string, sealed: Uint8Array): string {
  return open(sealed, `webhooks.previous_secret:${webhookId}`);
}

type Message = { id: string; body: string; at: Date };

/** The headers that identify and sign a message, with one signature for each secret that holds. */
export function signedHeaders({ id, body, at }: Message, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
