import { randomBytes } from "node:crypto";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { retrying } from "#lib/transaction";

/** After a crash of PostgreSQL another process may have made a new one. */
const READ_AGAIN_MS = 60_000;

let kept: { day: number; salt: Uint8Array; readAt: number } | undefined;

/**
 * The random salt of a day (UTC), which all processes share. Whoever asks first on a new day deletes the salt before it
 * and every counter that was hashed with it, in the same statement. Both tables are unlogged: they are in no
 * write-ahead log and no replica, `npm run backup` leaves them out, and a crash empties them. So the row is read again now and
 * then, behind whoever asks: nobody waits for it, and while the database is away the salt stays.
 */
export async function saltOfDay(now = new Date()): Promise<Uint8Array> {
  const day = dayOf(now);
  if (kept?.day === day.getTime()) {
    if (now.getTime() - kept.readAt >= READ_AGAIN_MS) void readAgain(kept, now).catch(() => undefined);
    return kept.salt;
  }
  const salt = (await turnOver(day)) ?? (await turnOver(day)); // of two first ones, one sees the other's only then
  if (!salt) throw new Error("no salt for today");
  kept = { day: day.getTime(), salt, readAt: now.getTime() };
  return salt;
}

/** Where the row is gone, whoever asks next makes a new one. Of two that do, the first row holds for both. */
async function readAgain(asked: NonNullable<typeof kept>, now: Date): Promise<void> {
  asked.readAt = now.getTime();
  const [row] = await db.$queryRaw<{ salt: Uint8Array }[]>`
    select salt from rate_limit_salts where day = ${dayOf(now)}::date`;
  if (kept === asked) kept = row && { ...asked, salt: row.salt };
}

async function turnOver(day: Date): Promise<Uint8Array | undefined> {
  // Those who count at this moment hold rows of the counters in an order of their own.
  const [row] = await retrying(
    () => db.$queryRaw<{ salt: Uint8Array }[]>`
    with over as (
      delete from rate_limit_salts where day < ${day}::date returning day
    ), counters as (
      delete from rate_limits where exists (select from over)
    ), fresh as (
      insert into rate_limit_salts (day, salt) values (${day}::date, ${randomBytes(32)})
      on conflict do nothing returning salt
    )
    select salt from fresh union all select salt from rate_limit_salts where day = ${day}::date limit 1`,
  );
  return row?.salt;
}
