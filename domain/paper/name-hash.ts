import { markedIndexes } from "#lib/crypto";
import type { Database } from "#lib/db";

export type Signer = { name: string; country: string; city: string };

/**
 * A form in which two readings of one handwriting are mostly equal: small letters, no accents, no punctuation, the words
 * of a name in any order ("Nowak, Anna" is "Anna Nowak").
 */
export function canonicalSigner({ name, country, city }: Signer): string {
  return [wordsOf(name).sort().join(" "), country, wordsOf(city).join(" ")].join("|");
}

function wordsOf(text: string): string[] {
  const bare = text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * Keyed hashes of a person on a sheet, under every live key, the newest first. Keyed for each campaign, so that the lists
 * of two cannot be joined.
 */
export function nameHashes(campaignId: string, signer: Signer): Buffer<ArrayBuffer>[] {
  return markedIndexes(canonicalSigner(signer), `paper-name:${campaignId}`);
}

/** The hash to store: the one under which the campaign knows this person already, else the newest. */
export async function nameHashOf(tx: Database, campaignId: string, signer: Signer) {
  const candidates = nameHashes(campaignId, signer);
  const [newest] = candidates;
  if (!newest) throw new Error("there is no index key");
  if (candidates.length === 1) return newest;
  const known = await tx.paperSignature.findFirst({
    where: { nameHash: { in: candidates }, sheet: { campaignId } },
    select: { nameHash: true },
  });
  return known?.nameHash ?? newest;
}
