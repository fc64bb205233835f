import { setTimeout as wait } from "node:timers/promises";

/** Longer than the longest statement: what has not ended by then never will. */
const GIVEN_UP_MS = 35_000;
/** What came too late for whoever asked waits so long for who asks next. */
const WAITS_MS = 1_000;

/**
 * Renders one page at a time for each key, however often it is asked for, and rejects for whoever would have to wait longer
 * than `patienceMs`: the render goes on, and the next one who asks may have it.
 */
export function joinedRenders<T>(render: (key: string) => Promise<T>) {
  const underWay = new Map<string, Promise<T>>();

  function forget(key: string, one: Promise<T>) {
    if (underWay.get(key) === one) underWay.delete(key);
  }

  function begin(key: string): Promise<T> {
    const one = Promise.race([render(key), rejectAfter(GIVEN_UP_MS)]);
    underWay.set(key, one);
    one.then(
      () => setTimeout(forget, WAITS_MS, key, one).unref(),
      () => forget(key, one),
    );
    return one;
  }

  return async (key: string, patienceMs: number): Promise<T> => {
    const one = underWay.get(key) ?? begin(key);
    const page = await Promise.race([one, rejectAfter(patienceMs)]);
    forget(key, one);
    return page;
  };
}

async function rejectAfter(milliseconds: number): Promise<never> {
  await wait(milliseconds, undefined, { ref: false });
  throw new Error("a page took too long");
}
