import { Client } from "pg";
import { expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeCampaign } from "#testing/make-campaign";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./migrations.ts";

/** Those of this version, and one of the next. */
function withNext(sql: string) {
  const list = readMigrations();
  const next = {
    path: "99990101000000_next",
    migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
  };
  return { ...list, migrationDirectories: [...list.migrationDirectories, next] } as typeof list;
}

test("while a table is in use, a migration of it waits in turns and holds nobody up", async () => {
  const campaign = await makeCampaign();
  const busy = new Client({ connectionString: env().DATABASE_URL });
  await busy.connect();
  await busy.query("begin");
  await busy.query("select id from campaigns limit 1"); // a long reading holds off every change of the table
  let applied: string[] | undefined;
  const migration = migrate(env().DATABASE_URL, withNext("alter table campaigns add column probe int")).then(
    (names) => {
      applied = names;
    },
  );
  await vi.waitFor(async () => expect(await waiting()).toBe(true), { timeout: 30_000, interval: 50 });
  // Whoever reads now stands behind the migration until it gives up its turn.
  await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
  expect(applied).toBeUndefined();
  await busy.query("commit");
  await busy.end();
  await migration;
  expect(applied).toEqual(["99990101000000_next"]);
});

test("one that fails has changed nothing, and the next attempt is not refused for it", async () => {
  const { DATABASE_URL } = env();
  const half = "alter table campaigns add column half int; select no_such_function();";
  await db.$executeRaw`delete from _prisma_migrations where migration_name = '99990101000000_next'`;
  await expect(migrate(DATABASE_URL, withNext(half))).rejects.toThrow("no_such_function");
  expect(await migrate(DATABASE_URL, withNext("alter table campaigns add column half int"))).toHaveLength(1);
});

/** Whether a statement that changes the table waits for its lock. */
async function waiting() {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>`
    select exists (select from pg_locks where not granted and mode = 'AccessExclusiveLock') as waits`;
  return row?.waits;
}
