import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#lib/db";
import { rateLimitsAreOn } from "#lib/env";

type Limit = {
  name: string;
  points: number;
  /** Seconds. */
  duration: number;
};

/** What the limiter asks of a pool, on the one connection pool that there is. */
const store = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    for (const row of rows) if (typeof row.expire === "bigint") row.expire = Number(row.expire);
    return { rows, rowCount: rows.length };
  },
};

const limiters = new Map<string, RateLimiterPostgres>();

/**
 * Counts one attempt under a key that must be a hash, and never reveals whose. Seconds to wait when there were too
 * many, else 0. The table is unlogged: it is in no backup and empty after a crash.
 */
export async function attempt(limit: Limit, key: string): Promise<number> {
  if (!rateLimitsAreOn()) return 0;
  try {
    await limiterOf(limit).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Forgets the attempts under a key: what was tried has succeeded. */
export async function forgetAttempts(limit: Limit, key: string): Promise<void> {
  if (rateLimitsAreOn()) await limiterOf(limit).delete(key);
}

function limiterOf({ name, points, duration }: Limit): RateLimiterPostgres {
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      storeClient: store,
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration,
    });
    limiters.set(name, limiter);
  }
  return limiter;
}
