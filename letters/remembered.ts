const FORGET_MS = 1_000;

/**
 * Remembers what becomes of a text, because the letters of a kit say the same in turn. A second later nothing is left: a
 * text may be somebody's own.
 */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size === 0) setTimeout(() => known.clear(), FORGET_MS).unref();
    known.set(text, result);
    return result;
  };
}
