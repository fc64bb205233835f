import { readdirSync } from "node:fs";
import path from "node:path";
import { db } from "#lib/db";
import { isTryOut } from "#lib/env";
import { workerIsAlive } from "#lib/heartbeat";
import { mailServerAnswers } from "#lib/mailer";
import { singleFlight } from "#lib/single-flight";

const PATIENCE_MS = 3_000;

type Check = () => Promise<boolean>;

const everywhere: Record<string, Check> = {
  database: async () => (await db.$queryRaw<unknown[]>`select 1`).length === 1,
  // No row is looked at: in a wave a million wait, and after it as many dead ones lie there.
  queue: async () => (await db.$queryRaw<unknown[]>`select from graphile_worker.jobs limit 0`).length === 0,
  migrations: migrationsAreCurrent,
};
const inTryOut: Record<string, Check> = {
  sample: async () => (await db.campaign.count({ where: { sample: true } })) > 0,
  worker: workerIsAlive,
  mailbox: mailServerAnswers,
};

/** Names of what is not up, empty when the instance can do its work. However many ask, each is asked once a second. */
export function listFailing(): Promise<string[]> {
  return askAll("");
}

const askAll = singleFlight(1_000, async () => {
  const checks = Object.entries({ ...everywhere, ...(isTryOut() ? inTryOut : {}) });
  const answers = await Promise.all(checks.map(async ([name, check]) => ({ name, up: await holds(check) })));
  return answers.filter(({ up }) => !up).map(({ name }) => name);
});

function holds(check: Check): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), PATIENCE_MS);
  return Promise.race([check().catch(() => false), late]).finally(() => clearTimeout(timer));
}

let known: string[] | undefined;

/** Every migration that this version of the code brings has been applied. Newer ones of a rolling update do no harm. */
async function migrationsAreCurrent(): Promise<boolean> {
  known ??= readdirSync(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const rows = await db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  const applied = new Set(rows.map(({ name }) => name));
  return known.every((name) => applied.has(name));
}
