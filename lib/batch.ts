import { processLateFor } from "#lib/late-process";

/** There are already as many calls waiting as this process may hold. Asked again a moment later, they may fit. */
export class Overloaded extends Error {
  override name = "Overloaded";
}

/** For what somebody waits before a form: past it they are told to come back, instead of all waiting ever longer. */
export const PATIENCE_MS = 3_000;

type Options<T> = {
  /** Calls of one batch, at most. */
  most: number;
  /** Batches under way at once. */
  inFlight: number;
  /** Calls that may wait; the next one is refused with {@link Overloaded}. */
  waiting: number;
  /** Milliseconds. While the oldest that waits has waited longer, or the process has been late as long, the next one is refused too. */
  patience?: number;
  /** Two calls of one key never share a batch: a statement may not touch a row twice. */
  keyOf?: (call: T) => string;
  /** Whether a failure is due to one of the calls, so that the others are tried again by themselves. */
  isOwnFault: (error: unknown) => boolean;
};

type Call<T, R> = { call: T; since: number; resolve: (result: R) => void; reject: (error: unknown) => void };

/**
 * Does together what is asked for while other batches are under way, and answers each caller when its batch is done:
 * one round trip and one commit for all. A lone call goes at once, there is no timer. `run` answers in the order given.
 */
export function inBatches<T, R>(run: (calls: T[]) => Promise<R[]>, options: Options<T>) {
  let queue: Call<T, R>[] = [];
  let underWay = 0;

  function goOn() {
    while (underWay < options.inFlight && queue.length > 0) {
      const [batch, rest] = takeBatch(queue, options);
      queue = rest;
      underWay += 1;
      void settle(batch).finally(() => {
        underWay -= 1;
        goOn();
      });
    }
  }

  async function settle(batch: Call<T, R>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ call }) => call));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as R);
    } catch (error) {
      if (batch.length > 1 && options.isOwnFault(error)) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  /** How many fit depends on what the machine does today; how long a person waits before a form does not. */
  function waitsTooLong(): boolean {
    const { patience } = options;
    if (patience === undefined) return false;
    const [oldest] = queue;
    const waited = oldest ? performance.now() - oldest.since : 0;
    return Math.max(waited, processLateFor()) > patience;
  }

  return (call: T): Promise<R> => {
    if (queue.length >= options.waiting || waitsTooLong()) return Promise.reject(new Overloaded());
    const { promise, resolve, reject } = Promise.withResolvers<R>();
    queue.push({ call, since: performance.now(), resolve, reject });
    goOn();
    return promise;
  };
}

/** The oldest calls that fit together, and those that wait on in their order. */
function takeBatch<T, R>(queue: Call<T, R>[], { most, keyOf }: Options<T>): [Call<T, R>[], Call<T, R>[]] {
  if (!keyOf) return [queue.slice(0, most), queue.slice(most)];
  const keys = new Set<string>();
  const batch: Call<T, R>[] = [];
  const passedOver: Call<T, R>[] = [];
  let seen = 0;
  for (; seen < queue.length && batch.length < most; seen += 1) {
    const call = queue[seen] as Call<T, R>;
    const key = keyOf(call.call);
    (keys.has(key) ? passedOver : batch).push(call);
    keys.add(key);
  }
  return [batch, [...passedOver, ...queue.slice(seen)]];
}
