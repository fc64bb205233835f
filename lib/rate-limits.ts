import { inBatches, PATIENCE_MS } from "#lib/batch";
import { db, queryPrepared } from "#lib/db";
import { rateLimitsAreOn } from "#lib/env";
import { retrying } from "#lib/transaction";

export type Limit = {
  name: string;
  points: number;
  /** Seconds from the first attempt until all are forgotten. */
  duration: number;
  /** Each attempt past the limit doubles the wait, up to so many seconds. */
  growsTo?: number;
};

/** What came of counting one attempt: how many there were in the window, and how many seconds it still lasts. */
export type Tally = { count: number; lasts: number };

/** Whoever comes over the onion service, where all sources look alike. They share their limits, which are wider. */
export const ONION_SOURCE = "onion";
const ONION_FACTOR = 25;

/**
 * Counts one attempt under a key that must be a hash, and never reveals whose. Seconds to wait when there were too
 * many, else 0. The table is shared by all processes and unlogged: it is in no backup and empty after a crash.
 */
export async function attempt(limit: Limit, key: string): Promise<number> {
  if (!rateLimitsAreOn()) return 0;
  const [tally] = await countAttempts([{ ...limit, key }]);
  const points = key === ONION_SOURCE ? limit.points * ONION_FACTOR : limit.points;
  if (!tally || tally.count <= points) return 0;
  if (limit.growsTo === undefined) return tally.lasts;
  return prolong(`${limit.name}:${key}`, waitAfter(tally.count - points, limit.duration, limit.growsTo));
}

type Asked = { name: string; key: string; duration: number }[];

/**
 * Counts one attempt under each key, together with what this process is asked to count at the same moment. Repeated
 * when the database was the reason that it failed: an attempt may then count twice. Rejects with Overloaded.
 */
export const countAttempts = inBatches<Asked, Tally[]>(countTogether, {
  most: 200,
  inFlight: 1, // nearly all count under the same organisation, so a second would wait for the row of the first
  waiting: 4_000,
  patience: PATIENCE_MS,
  isOwnFault: () => false,
});

/** One cell each way, because a wave asks for thousands. In the order of the keys, so that two statements never wait for each other in a circle. */
async function countTogether(all: Asked[]): Promise<Tally[][]> {
  const sums = new Map<string, { duration: number; attempts: number }>();
  const places = all.map((asked) =>
    asked.map(({ name, key, duration }) => {
      const sum = sums.get(`${name}:${key}`) ?? { duration, attempts: 0 };
      sums.set(`${name}:${key}`, { duration, attempts: sum.attempts + 1 });
      return { key: `${name}:${key}`, place: sum.attempts + 1 };
    }),
  );
  const tallies = await addAttempts(sums);
  return places.map((asked) =>
    asked.map(({ key, place }) => {
      const { count, lasts } = tallies.get(key) ?? { count: 0, lasts: 0 };
      return { count: count - (sums.get(key)?.attempts ?? 0) + place, lasts };
    }),
  );
}

async function addAttempts(sums: Map<string, { duration: number; attempts: number }>) {
  const asked = [
    [...sums.keys()],
    Array.from(sums.values(), ({ attempts }) => String(attempts)),
    Array.from(sums.values(), ({ duration }) => String(duration)),
  ];
  const tallies = await retrying(() =>
    queryPrepared(
      `with counted as (
         insert into rate_limits as kept (key, points, expire)
         select key, attempts, (extract(epoch from now()) + duration) * 1000
         from unnest($1::text[], $2::int[], $3::int[]) as asked (key, attempts, duration) order by key
         on conflict (key) do update set
           points = case when kept.expire <= extract(epoch from now()) * 1000
             then excluded.points else kept.points + excluded.points end,
           expire = case when kept.expire <= extract(epoch from now()) * 1000 then excluded.expire else kept.expire end
         returning key, points, greatest(1, ceil(expire / 1000.0 - extract(epoch from now())))::int as lasts
       )
       select json_object_agg(key, json_build_object('count', points, 'lasts', lasts))::text from counted`,
      ...asked,
    ),
  );
  return new Map<string, Tally>(Object.entries(JSON.parse(tallies ?? "{}")));
}

/** Forgets the attempts under a key: what was tried has succeeded. */
export async function forgetAttempts({ name }: Pick<Limit, "name">, key: string): Promise<void> {
  await db.$executeRaw`delete from rate_limits where key = ${`${name}:${key}`}`;
}

/** Removes what no longer counts; what still does goes with the salt of its day (lib/daily-salt.ts). */
export async function forgetExpiredLimits(): Promise<void> {
  await db.$executeRaw`delete from rate_limits where expire <= extract(epoch from now()) * 1000`;
}

function waitAfter(surplus: number, duration: number, most: number): number {
  return Math.min(duration * 2 ** Math.min(surplus - 1, 20), most);
}

async function prolong(key: string, seconds: number): Promise<number> {
  await db.$executeRaw`
    update rate_limits set expire = greatest(expire, (extract(epoch from now()) + ${seconds}::int) * 1000)
    where key = ${key}`;
  return seconds;
}
