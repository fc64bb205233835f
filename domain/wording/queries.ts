import { blindIndex, hashToken, markedIndexes } from "#lib/crypto";
import { db } from "#lib/db";
import { countBits, ENOUGH_BITS, emptySet, hasHash, laneOf, SET_BYTES } from "./word-set.ts";

type Held = { set: Uint8Array; speaks: boolean; until: number };

const FRESH_MS = 60_000;
const MOST_CAMPAIGNS = 16;
const HASH_BYTES = 32;

const held = new Map<string, Held>();

/**
 * Whether four words in a row stand in earlier letters of the campaign, those of this sheet's own lane apart. Always no while
 * the set is too small to hide a single letter.
 */
export async function findEarlierShingles(
  campaignId: string,
  sheet: string,
): Promise<(shingle: string) => boolean> {
  const { set, speaks } = await hold(campaignId);
  const lane = laneOfSheet(sheet);
  return (shingle) =>
    speaks &&
    markedIndexes(shingle, contextOf(campaignId)).some((index) =>
      hasHash(set, lane, index.subarray(-HASH_BYTES)),
    );
}

async function hold(campaignId: string): Promise<Held> {
  const known = held.get(campaignId);
  if (known && known.until > performance.now()) return known;
  const row = await db.shingleHashes.findUnique({ where: { campaignId }, select: { bits: true } });
  return holdSet(campaignId, ofFullSize(row?.bits ?? new Uint8Array()));
}

/** Answers from this set for the next minute. */
export function holdSet(campaignId: string, set: Uint8Array): Held {
  const entry = { set, speaks: countBits(set) >= ENOUGH_BITS, until: performance.now() + FRESH_MS };
  held.delete(campaignId);
  held.set(campaignId, entry);
  if (held.size > MOST_CAMPAIGNS) held.delete(held.keys().next().value as string);
  return entry;
}

/** A set as the database holds it; an empty value is an empty set. */
export function ofFullSize(bits: Uint8Array): Uint8Array {
  return bits.length === SET_BYTES ? bits : emptySet();
}

export function laneOfSheet(sheet: string): number {
  return laneOf(hashToken(sheet));
}

/** The hash by which a shingle enters the set, under the newest key. */
export function hashOf(campaignId: string, shingle: string): Uint8Array {
  return blindIndex(shingle, contextOf(campaignId)).subarray(-HASH_BYTES);
}

function contextOf(campaignId: string): string {
  return `shingle:${campaignId}`;
}
