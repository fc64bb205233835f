import { Client } from "pg";

type Query = (...args: unknown[]) => Promise<unknown>;

/**
 * A connection on which a query waits for the one before it. Prisma reads the relations of a record all at once, in a
 * transaction on a single connection (prisma/orm#29979); pg 8 lets them wait in a queue of its own, which pg 9 takes away.
 */
export class OrderlyClient extends Client {
  #last: Promise<unknown> = Promise.resolve();
  // Looked up at each call: the tests listen to it.
  readonly #send: Query = (...args) => (super.query as unknown as Query).apply(this, args);

  // A field, because no signature can be written that has all of pg's overloads.
  override readonly query = ((...args: unknown[]) => {
    // The pool asks with a callback, and lends out a client that nobody else has.
    if (typeof args.at(-1) === "function") return this.#send(...args);
    const next = () => this.#send(...args);
    this.#last = this.#last.then(next, next);
    return this.#last;
  }) as unknown as Client["query"];
}
