import { blindIndex } from "#lib/crypto";
import { parseEmailAddress } from "./email-address.ts";
import { largeProviders } from "./large-providers.ts";

/**
 * By which many sign-ups from one receiving server are seen, when nothing of the address is left. Keyed for each campaign,
 * so that no two can be joined. Null for a large provider: nine in ten people would share it, and it would tell nothing.
 */
export function domainHash(campaignId: string, email: string): Buffer<ArrayBuffer> | null {
  const domain = parseEmailAddress(email)?.domain;
  return domain && !largeProviders.has(domain) ? blindIndex(domain, `signer-domain:${campaignId}`) : null;
}
