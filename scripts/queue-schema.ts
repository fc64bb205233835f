import { Logger, runMigrations } from "graphile-worker";
import { executeScript } from "./schema-engine.ts";

const silent = new Logger(() => () => {});

/**
 * Two things that graphile-worker's schema lacks for hundreds of thousands of waiting mails (docs/decisions/032). Its own
 * migrations may replace the function and forget the setting, so both are looked after each time; two at once would disturb each
 * other.
 */
const forManyMails = `
  select pg_advisory_xact_lock(hashtext('graphile_worker'));
  alter function graphile_worker.add_jobs set enable_seqscan = off;
  insert into graphile_worker._private_tasks (identifier) values ('send-mail') on conflict do nothing;
  do $$
  begin
    if to_regclass('graphile_worker.jobs_but_mails') is null then
      execute format(
        'create index jobs_but_mails on graphile_worker._private_jobs (priority, run_at) where is_available and task_id <> %s',
        (select id from graphile_worker._private_tasks where identifier = 'send-mail'));
    end if;
  end $$`;

/** Installs or updates the job queue's schema. */
export async function installQueue(connectionString: string): Promise<void> {
  await runMigrations({ connectionString, logger: silent });
  await executeScript(connectionString, forManyMails);
}
