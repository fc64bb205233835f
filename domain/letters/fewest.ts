import { rotate } from "./wording.ts";

/**
 * The item with the fewest letters. Among equals each sheet begins at another one, so that the first of a list does not get
 * them all.
 */
export function fewest<T>(items: readonly T[], lettersOf: (item: T) => number, seed: string): T | undefined {
  return rotate(items, seed, "fewest").toSorted((a, b) => lettersOf(a) - lettersOf(b))[0];
}
