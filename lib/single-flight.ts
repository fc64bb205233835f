type Entry<T> = { until: number; value: Promise<T>; last?: T };

/**
 * Remembers what `load` answers for a key for `ttlMs`, and asks it once however many callers wait: a wave of readers
 * costs the database what one reader costs. Failures are not remembered. `load` is also given what it answered `last`.
 */
export function singleFlight<T>(
  ttlMs: number,
  load: (key: string, last?: T) => Promise<T>,
  { maxKeys = 500 } = {},
): (key: string) => Promise<T> {
  const entries = new Map<string, Entry<T>>();
  return (key) => {
    const known = entries.get(key);
    if (known && known.until > performance.now()) return known.value;
    const entry: Entry<T> = { until: Number.POSITIVE_INFINITY, value: load(key, known?.last) };
    entries.delete(key);
    entries.set(key, entry);
    if (entries.size > maxKeys) entries.delete(entries.keys().next().value as string);
    entry.value.then(
      (value) => {
        entry.last = value;
        entry.until = performance.now() + ttlMs;
      },
      () => {
        if (entries.get(key) === entry) entries.delete(key);
      },
    );
    return entry.value;
  };
}
