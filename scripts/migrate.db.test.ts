import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeCampaign } from "#testing/make-campaign";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./migrations.ts";

/** Those of this version, and one of the next. */
function withNext(sql: string, path = "99990101000000_next") {
  const list = readMigrations();
  const next = {
    path,
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

const INDEX = "create index concurrently probe_index on campaigns (id) -- for a try";

test("an index is made concurrently while the table is written to, by one of two migrations at once", async () => {
  const { DATABASE_URL } = env();
  const campaign = await makeCampaign();
  const busy = await holdRow(campaign.id);
  const both = [1, 2].map(() => migrate(DATABASE_URL, withNext(INDEX, "99990102000000_index")));
  await vi.waitFor(async () => expect(await builder()).toBeDefined(), { timeout: 30_000, interval: 50 });
  await makeCampaign();
  await db.$executeRaw`update campaigns set id = id where id <> ${campaign.id}`;
  await sleep(3_000); // longer than a change of the table waits for its turn
  expect(await builder()).toBeDefined();
  await release(busy);
  expect((await Promise.all(both)).flat()).toEqual(["99990102000000_index"]);
  expect(await indexIsValid("probe_index")).toBe(true);
  expect(await records("99990102000000_index")).toEqual([{ finished: true, steps: 1 }]);
  expect(
    await migrate(DATABASE_URL, withNext("drop index concurrently probe_index", "99990103000000_drop")),
  ).toHaveLength(1);
  expect(await indexIsValid("probe_index")).toBeUndefined();
});

test("what is left of an index that was not finished is replaced", async () => {
  const { DATABASE_URL } = env();
  const next = withNext(
    'create index concurrently if not exists "Left" on public.campaigns (id);',
    "99990104000000_left",
  );
  const busy = await holdRow((await makeCampaign()).id);
  const stopped = expect(migrate(DATABASE_URL, next)).rejects.toThrow("canceling statement");
  await vi.waitFor(async () => expect(await builder()).toBeDefined(), { timeout: 30_000, interval: 50 });
  await db.$queryRaw`select pg_cancel_backend(${await builder()}::int)`;
  await stopped;
  await release(busy);
  expect(await indexIsValid("Left")).toBe(false);
  expect(await migrate(DATABASE_URL, next)).toEqual(["99990104000000_left"]);
  expect(await indexIsValid("Left")).toBe(true);
  expect(await records("99990104000000_left")).toEqual([{ finished: true, steps: 1 }]);
  expect(await migrate(DATABASE_URL, next)).toEqual([]);
});

test("a script that makes an index concurrently and does something else is refused before anything ran", async () => {
  const mixed = withNext(
    "alter table campaigns add column mixed int; create index concurrently on campaigns (mixed)",
    "99990106000000_mixed",
  );
  const before = withNext(
    "alter table campaigns add column earlier int",
    "99990105000000_earlier",
  ).migrationDirectories;
  const list = { ...mixed, migrationDirectories: [...before, ...mixed.migrationDirectories.slice(-1)] };
  await expect(migrate(env().DATABASE_URL, list)).rejects.toThrow("99990106000000_mixed cannot run");
  expect(
    await db.$queryRaw`
    select from information_schema.columns where table_name = 'campaigns' and column_name in ('mixed', 'earlier')`,
  ).toEqual([]);
  expect(await db.$queryRaw`select from _prisma_migrations where migration_name >= '99990105'`).toEqual([]);
});

test("the queue's index is made anew when it is missing or was not finished, beside jobs that come in", async () => {
  const { DATABASE_URL } = env();
  await db.$executeRaw`drop index graphile_worker.jobs_but_mails`;
  const busy = new Client({ connectionString: DATABASE_URL });
  await busy.connect();
  await busy.query("begin; select graphile_worker.add_job('send-mail')");
  const stopped = expect(migrate(DATABASE_URL)).rejects.toThrow("canceling statement");
  await vi.waitFor(async () => expect(await builder()).toBeDefined(), { timeout: 30_000, interval: 50 });
  await db.$queryRaw`select graphile_worker.add_job('send-mail') is null as missing`;
  await db.$queryRaw`select pg_cancel_backend(${await builder()}::int)`;
  await stopped;
  await release(busy);
  expect(await indexIsValid("jobs_but_mails")).toBe(false);
  await migrate(DATABASE_URL);
  expect(await indexIsValid("jobs_but_mails")).toBe(true);
});

test("a migration of the queue's own tables waits for them in turns, too", async () => {
  const { DATABASE_URL } = env();
  const [last] = await db.$queryRaw<{ id: number }[]>`
    delete from graphile_worker.migrations where id = (select max(id) from graphile_worker.migrations) returning id`;
  const busy = new Client({ connectionString: DATABASE_URL });
  await busy.connect();
  await busy.query("begin; lock table graphile_worker.migrations in share mode");
  const migration = migrate(DATABASE_URL);
  for (const waits of [true, false])
    await vi.waitFor(async () => expect(await queueWaits()).toBe(waits), { timeout: 30_000, interval: 50 });
  await release(busy);
  await migration;
  expect(await db.$queryRaw`select max(id) as id from graphile_worker.migrations`).toEqual([last]);
});

/** A transaction that has written to a row, and is not over. */
async function holdRow(campaignId: string) {
  const busy = new Client({ connectionString: env().DATABASE_URL });
  await busy.connect();
  await busy.query("begin");
  await busy.query("update campaigns set id = id where id = $1", [campaignId]);
  return busy;
}

async function release(busy: Client) {
  await busy.query("commit");
  await busy.end();
}

/** The process that makes an index and waits for another's transaction. */
async function builder() {
  const [row] = await db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = current_database() and wait_event = 'virtualxid' and query ilike '%create index concurrently%'`;
  return row?.pid;
}

async function indexIsValid(name: string) {
  const [row] = await db.$queryRaw<{ valid: boolean }[]>`
    select indisvalid as valid from pg_index join pg_class on pg_class.oid = indexrelid where relname = ${name}`;
  return row?.valid;
}

/** What Prisma's history says of a migration, without the attempts that it has given up. */
function records(name: string) {
  return db.$queryRaw`
    select finished_at is not null as finished, applied_steps_count as steps from _prisma_migrations
    where migration_name = ${name} and rolled_back_at is null`;
}

/** Whether a statement that changes the table waits for its lock. */
async function waiting() {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>`
    select exists (select from pg_locks where not granted and mode = 'AccessExclusiveLock') as waits`;
  return row?.waits;
}

async function queueWaits() {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>`
    select exists (select from pg_locks where not granted and relation = 'graphile_worker.migrations'::regclass) as waits`;
  return row?.waits;
}
