import { Logger, runMigrations } from "graphile-worker";
import type { Client } from "pg";
import { BRIEF_LOCKS, untilLocked } from "./lock-turns.ts";
import { executeScript } from "./schema-engine.ts";

const silent = new Logger(() => () => {});

/** graphile-worker's migrations wait for its tables in short turns, like ours. Each is a transaction of its own. */
const inTurns: GraphileConfig.Plugin = {
  name: "lock-turns",
  worker: { hooks: { premigrate: async (_, { client }) => void (await client.query(BRIEF_LOCKS)) } },
};

/**
 * Two things that graphile-worker's schema lacks for hundreds of thousands of waiting mails (docs/decisions/032). Its own
 * migrations may replace the function and forget the setting, so both are looked after each time.
 */
const forManyMails = `
  alter function graphile_worker.add_jobs set enable_seqscan = off;
  insert into graphile_worker._private_tasks (identifier) values ('send-mail') on conflict do nothing`;

/** The table may be full of jobs and in use, so the index is made concurrently. */
function indexOfOtherJobs(mails: number) {
  return `create index concurrently if not exists jobs_but_mails
    on graphile_worker._private_jobs (priority, run_at) where is_available and task_id <> ${mails}`;
}

/** Installs or updates the job queue's schema. Two at once would disturb each other. */
export async function installQueue(connectionString: string, client: Client): Promise<void> {
  await untilLocked(() =>
    runMigrations({ connectionString, logger: silent, preset: { plugins: [inTurns] } }),
  );
  await executeScript(connectionString, forManyMails);
  const { rows } = await client.query<{ id: number }>(
    "select id from graphile_worker._private_tasks where identifier = 'send-mail'",
  );
  for (const { id } of rows) await executeScript(connectionString, indexOfOtherJobs(id));
}
