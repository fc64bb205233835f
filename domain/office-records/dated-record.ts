import { addDays, DAY_MS } from "#lib/clock";

type Days = { validFrom: Date | null; validTo: Date | null };
type Dated = Days & { id: string };
/** What becomes of the record that stood until now, and when the new one ends. */
type Succession = { replaced?: string; closed?: { id: string; validTo: Date }; validTo: Date | null };

/**
 * Makes room for a record that holds from a day on (`null`: from the beginning). The record standing on that day ends
 * the day before, or is replaced where it began on the very day: then it was a mistake that is corrected. The new one
 * ends where the old one did, or before the next begins, so no two ever stand on one day.
 */
export function succeed(records: readonly Dated[], from: Date | null): Succession {
  const start = from?.getTime() ?? Number.NEGATIVE_INFINITY;
  const old = records.find((record) => begin(record) <= start && start <= end(record));
  const next = records
    .map(begin)
    .filter((other) => other > start)
    .sort((a, b) => a - b)[0];
  const limit = Math.min(
    old ? end(old) : Number.POSITIVE_INFINITY,
    next === undefined ? Number.POSITIVE_INFINITY : next - DAY_MS,
  );
  const validTo = Number.isFinite(limit) ? new Date(limit) : null;
  if (!old) return { validTo };
  if (from === null || begin(old) === start) return { replaced: old.id, validTo };
  return { closed: { id: old.id, validTo: addDays(from, -1) }, validTo };
}

/** Whether both hold on at least one day. */
export function overlaps(a: Days, b: Days): boolean {
  return begin(a) <= end(b) && begin(b) <= end(a);
}

/**
 * Each record that has a day in common with another, and one such other. Ordered by their beginnings, whoever
 * overlaps an earlier one overlaps the one that has lasted longest so far.
 */
export function findOverlaps<T extends Days>(records: readonly T[]): Map<T, T> {
  const found = new Map<T, T>();
  const [first, ...rest] = records.toSorted((a, b) => begin(a) - begin(b));
  let longest = first;
  for (const record of rest) {
    if (!longest) break;
    if (overlaps(longest, record)) {
      found.set(record, longest);
      if (!found.has(longest)) found.set(longest, record);
    }
    if (end(record) > end(longest)) longest = record;
  }
  return found;
}

function begin({ validFrom }: Days): number {
  return validFrom?.getTime() ?? Number.NEGATIVE_INFINITY;
}

function end({ validTo }: Days): number {
  return validTo?.getTime() ?? Number.POSITIVE_INFINITY;
}
