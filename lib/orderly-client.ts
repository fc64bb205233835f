import type { Socket } from "node:net";
import { Client, type ClientConfig } from "pg";

type Query = (...args: unknown[]) => Promise<unknown>;
type Settle = (...answer: unknown[]) => void;
/** Of pg, which documents none of it. */
type Inside = {
  connection: { stream: Socket };
  connectionParameters: { query_timeout?: number | false };
  getStartupConf: () => Record<string, string>;
};

/** A statement was not answered in time: the database is away, or far too slow. Whether it was done nobody knows. */
export class Unanswered extends Error {
  override name = "Unanswered";
}

/**
 * A connection on which a query waits for the one before it. Prisma reads the relations of a record all at once, in a
 * transaction on a single connection (prisma/orm#29979); pg 8 lets them wait in a queue of its own, which pg 9 takes away.
 *
 * `query_timeout` ends the connection, which the pool then drops. pg's own leaves it to the next one, who waits as long for
 * the answer to a statement of somebody else.
 *
 * Its session is in UTC whatever the database is set to: Prisma's adapter writes moments without a zone, and takes the wall
 * clock of those it reads for UTC. Said while connecting, which PgBouncer keeps for a client in every mode (docs/scaling.md).
 */
export class OrderlyClient extends Client {
  readonly #inside = this as unknown as Inside;
  readonly #patience: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(config?: ClientConfig) {
    super(config);
    const inside = this.#inside;
    this.#patience = inside.connectionParameters.query_timeout || 0;
    inside.connectionParameters.query_timeout = false;
    const startup = inside.getStartupConf.bind(this);
    inside.getStartupConf = () => ({ ...startup(), TimeZone: "UTC" });
  }

  // Looked up at each call: the tests listen to it.
  readonly #send: Query = (...args) => {
    const query = super.query as unknown as Query;
    const settled = this.#watch();
    const callback = args.at(-1);
    if (typeof callback !== "function") return query.apply(this, args).finally(settled);
    const settle: Settle = (...answer) => {
      settled();
      callback(...answer);
    };
    return query.apply(this, [...args.slice(0, -1), settle]);
  };

  // A field, because no signature can be written that has all of pg's overloads.
  override readonly query = ((...args: unknown[]) => {
    // The pool asks with a callback, and lends out a client that nobody else has.
    if (typeof args.at(-1) === "function") return this.#send(...args);
    const next = () => this.#send(...args);
    this.#last = this.#last.then(next, next);
    return this.#last;
  }) as unknown as Client["query"];

  /** From when a query is sent until what is returned is called. */
  #watch(): () => void {
    if (!this.#patience) return () => {};
    const timer = setTimeout(() => {
      this.#inside.connection.stream.destroy(new Unanswered(`no answer within ${this.#patience} ms`));
    }, this.#patience);
    return () => clearTimeout(timer);
  }
}
