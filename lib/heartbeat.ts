import { db } from "#lib/db";

/** A worker that has not been seen for so long counts as dead. */
const FRESH_FOR = "30 seconds";

/** Says that this worker process lives and under which ids it locks jobs. Called every few seconds. */
export async function beat(processId: string, workerIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    insert into worker_heartbeats (process_id, worker_ids, seen_at) values (${processId}::uuid, ${[...workerIds]}, now())
    on conflict (process_id) do update set worker_ids = excluded.worker_ids, seen_at = excluded.seen_at`;
}

export async function stopBeating(processId: string): Promise<void> {
  await db.workerHeartbeat.deleteMany({ where: { processId } });
}

/** True when at least one worker process has been seen lately. */
export async function workerIsAlive(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ alive: boolean }[]>`
    select exists (select from worker_heartbeats where seen_at > now() - ${FRESH_FOR}::interval) as alive`;
  return row?.alive ?? false;
}

/** Worker processes that have been seen lately. */
export async function workerCount(): Promise<number> {
  const [row] = await db.$queryRaw<{ workers: number }[]>`
    select count(*)::int as workers from worker_heartbeats where seen_at > now() - ${FRESH_FOR}::interval`;
  return row?.workers ?? 0;
}

/** Gives back at once what ids of our own have locked and no longer work on. */
export async function releaseJobs(workerIds: readonly string[]): Promise<void> {
  await db.$executeRaw`select graphile_worker.force_unlock_workers(${[...workerIds]}::text[])`;
}

/**
 * Gives the jobs of dead workers back to the queue: without it graphile-worker waits four hours. Rows
 * of processes that are long gone are removed.
 */
export async function rescueJobs(): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs
      where locked_at < now() - ${FRESH_FOR}::interval and locked_by not in (
        select unnest(worker_ids) from worker_heartbeats where seen_at > now() - ${FRESH_FOR}::interval)))`;
  await db.$executeRaw`delete from worker_heartbeats where seen_at < now() - interval '1 day'`;
}
