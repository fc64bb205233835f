export const HOUR_MS = 3_600_000;
/** Who has not got a list by then will not get it: the order runs out. */
export const PREPARATION_HOURS = 24;
/**
 * Bytes of a part: what a download holds in memory at a time. As base64 it fits into one read from the socket (64 KiB); for what
 * does not, the client doubles its buffer until it fits, and parts of 256 KiB left ten times their size to the collector.
 */
export const PART_BYTES = 32 * 1024;
/** Signers read and opened in one turn. */
export const BATCH = 1000;
/** A list that somebody leaves while it is prepared is begun anew so often, then it is given up as out of date. */
export const ROUNDS = 5;
