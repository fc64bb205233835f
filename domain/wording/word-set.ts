// A set of keyed hashes as a Bloom filter (B. H. Bloom, 1970): bits that hashes have set, and nothing else. It keeps no
// order, no time and no size of its members, and its bytes are as many on the first day as on the last.

/** Sheets fall into eight lanes by their token; a writer is compared with the seven others, never with themselves. */
const LANES = 8;
const LANE_BYTES = 65_536;
const BITS_PER_HASH = 10;
/** A lane with more bits set than this would take strangers for members: it learns nothing any more. */
const FULL_AT = (LANE_BYTES * 8) / 2;
/** Below about 200 shingles the set is asked nothing: it would answer about single letters. */
export const ENOUGH_BITS = 200 * BITS_PER_HASH;

export const SET_BYTES = LANES * LANE_BYTES;

export function emptySet(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(SET_BYTES);
}

/** Takes a hash of at least 31 bytes. */
export function addHash(set: Uint8Array, lane: number, hash: Uint8Array): void {
  for (const position of positionsOf(hash)) {
    const at = lane * LANE_BYTES + (position >> 3);
    set[at] = (set[at] ?? 0) | (1 << (position & 7));
  }
}

/** Whether a sheet of another lane has brought the hash. May err towards yes, by less than one in a hundred. */
export function hasHash(set: Uint8Array, exceptLane: number, hash: Uint8Array): boolean {
  const positions = positionsOf(hash);
  return Array.from({ length: LANES }, (_, lane) => lane).some(
    (lane) =>
      lane !== exceptLane &&
      positions.every((position) => ((set[lane * LANE_BYTES + (position >> 3)] ?? 0) >> (position & 7)) & 1),
  );
}

/** Adds all of `more`, but nothing to a lane that is full. */
export function joinSets(set: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = Uint8Array.from(set);
  for (let from = 0; from < SET_BYTES; from += LANE_BYTES) {
    if (countBits(set.subarray(from, from + LANE_BYTES)) >= FULL_AT) continue;
    for (let at = from; at < from + LANE_BYTES; at++) joined[at] = (joined[at] ?? 0) | (more[at] ?? 0);
  }
  return joined;
}

export function countBits(set: Uint8Array): number {
  let bits = 0;
  for (let byte of set) for (; byte; byte &= byte - 1) bits++;
  return bits;
}

/** From the hash of a sheet's token. */
export function laneOf(hash: Uint8Array): number {
  return (hash[0] ?? 0) % LANES;
}

/** Ten numbers of nineteen bits. */
function positionsOf(hash: Uint8Array): number[] {
  return Array.from({ length: BITS_PER_HASH }, (_, index) => {
    const [high = 0, middle = 0, low = 0] = hash.subarray(index * 3, index * 3 + 3);
    return ((high << 16) | (middle << 8) | low) % (LANE_BYTES * 8);
  });
}
