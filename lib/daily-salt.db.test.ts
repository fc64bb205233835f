import { expect, test, vi } from "vitest";
import { addDays } from "#lib/clock";
import { saltOfDay } from "#lib/daily-salt";
import { db } from "#lib/db";
import { attempt } from "#lib/rate-limits";

const today = new Date("2026-11-22T23:59:00Z");
const tomorrow = addDays(today, 1);
const limit = { name: "test", points: 5, duration: 86_400 };
const counters = () => db.$queryRaw<unknown[]>`select key from rate_limits`;

test("a day's salt is shared, and goes with every counter that was hashed with it", async () => {
  const [first, second] = await Promise.all([saltOfDay(today), saltOfDay(today)]);
  expect(first).toHaveLength(32);
  expect(second).toEqual(first);
  await attempt(limit, "somebody");
  expect(await saltOfDay(today)).toEqual(first);
  expect(await counters()).toHaveLength(1);

  expect(await saltOfDay(tomorrow)).not.toEqual(first);
  expect(await counters()).toEqual([]);
  expect(await db.$queryRaw`select day::text from rate_limit_salts`).toEqual([{ day: "2026-11-23" }]);
});

test("after a crash of PostgreSQL the salt that another process makes first holds for this one too", async () => {
  const day = new Date("2026-11-24T12:00:00Z");
  const after = (seconds: number) => new Date(day.getTime() + seconds * 1_000);
  const before = await saltOfDay(day);
  const others = Buffer.alloc(32, 7);
  await db.$executeRaw`truncate rate_limit_salts`;
  await db.$executeRaw`insert into rate_limit_salts values ('2026-11-24', ${others})`;
  expect(await saltOfDay(after(59))).toEqual(before);
  await vi.waitFor(async () => expect(Buffer.from(await saltOfDay(after(60)))).toEqual(others));

  await db.$executeRaw`truncate rate_limit_salts`;
  await vi.waitFor(async () => {
    const own = await saltOfDay(after(120));
    expect(Buffer.from(own)).not.toEqual(others);
    expect(await db.$queryRaw`select day::text, salt from rate_limit_salts`).toEqual([
      { day: "2026-11-24", salt: own },
    ]);
  });
});

test("both tables are unlogged: no write-ahead log, replica or base backup holds them", async () => {
  expect(
    await db.$queryRaw`
      select relname::text, relpersistence::text from pg_class
      where relname in ('rate_limits', 'rate_limit_salts') order by 1`,
  ).toEqual([
    { relname: "rate_limit_salts", relpersistence: "u" },
    { relname: "rate_limits", relpersistence: "u" },
  ]);
});
