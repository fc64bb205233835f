/**
 * How much more often a value of `ours` is the greater one of a pair than the smaller one, over all pairs with `others`:
 * from −1 (each is smaller) over 0 (neither group tells itself apart) to 1. Equal values count for neither side.
 * Norman Cliff, "Dominance statistics", Psychological Bulletin 114 (1993), 494–509. Not a number for an empty group.
 */
export function cliffsDelta(ours: readonly number[], others: readonly number[]): number {
  let dominance = 0;
  for (const one of ours) for (const other of others) dominance += Math.sign(one - other);
  return dominance / (ours.length * others.length);
}
