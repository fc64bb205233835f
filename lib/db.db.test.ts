import { expect, test } from "vitest";
import { db, queryPrepared, queryText } from "#lib/db";
import { isTransient } from "#lib/transaction";

test("one text comes back as it was given, and null where there is none", async () => {
  const hostile = `'; drop table signatures; -- $1 \\ "қазақша" 🕊`;
  expect(await queryText("select $1::text", hostile)).toBe(hostile);
  expect(await queryText("select array_to_string($1::text[], '|')", [hostile, '{b,"c'])).toBe(
    `${hostile}|{b,"c`,
  );
  expect(await queryText("select $1::text where $2::int > 1", "no row", 1)).toBeNull();
  expect(await queryText("select null::text")).toBeNull();
});

test.each([
  ["a serialization failure", "do $$ begin raise exception using errcode = '40001'; end $$", true],
  ["a deadlock", "do $$ begin raise exception using errcode = '40P01'; end $$", true],
  ["too many connections", "do $$ begin raise exception using errcode = '53300'; end $$", true],
  ["a restart of PostgreSQL", "select pg_terminate_backend(pg_backend_pid())::text", true],
  ["a fault of our own", "select (1 / 0)::text", false],
  ["a key that is taken", "do $$ begin raise exception using errcode = '23505'; end $$", false],
])("%s is tried again or not, whichever way it was asked", async (_, sql, transient) => {
  const past = await queryText(sql).catch((error: unknown) => error);
  const through = await db.$queryRawUnsafe(sql).catch((error: unknown) => error);
  expect([isTransient(past), isTransient(through)]).toEqual([transient, transient]);
});

test("a prepared statement is planned once, and goes without where its connection does not know it", async () => {
  const sql = "select $1::text || array_length($2::text[], 1)";
  const plans = () => db.$queryRaw<{ plans: bigint }[]>`
    select generic_plans + custom_plans as plans from pg_prepared_statements where statement = ${sql}`;
  for (const text of ["a", "b", "c"]) expect(await queryPrepared(sql, text, [null, "x"])).toBe(`${text}2`);
  expect(await plans()).toEqual([{ plans: 3n }]);
  await db.$executeRaw`deallocate all`; // as a pooler does that hands out another connection
  for (const text of ["d", "e"]) expect(await queryPrepared(sql, text, [null])).toBe(`${text}1`);
  expect(await plans()).toEqual([]);
});
