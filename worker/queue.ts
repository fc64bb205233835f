import { EventEmitter } from "node:events";
import { parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { Pool } from "pg";
import { env } from "#lib/env";
import { log } from "#lib/log";
import { queueLog } from "./queue-log.ts";
import { schedule } from "./schedule.ts";
import { tasks } from "./tasks.ts";

const CONCURRENCY = 5;
/** Room for the running jobs, for LISTEN and for the schedule. */
const POOL_SIZE = CONCURRENCY + 3;

export type Queue = {
  /** Under which it locks jobs. */
  workerIds: () => string[];
  ended: Promise<void>;
  stop: () => Promise<void>;
};

/** Begins to work on the queue. `ended` resolves when it has stopped, also by itself after the database was gone. */
export async function startQueue(): Promise<Queue> {
  // A direct connection: LISTEN does not pass PgBouncer's transaction mode.
  const connectionString = env().WORKER_DATABASE_URL ?? env().DATABASE_URL;
  const pgPool = new Pool({ connectionString, max: POOL_SIZE, connectionTimeoutMillis: 5_000 });
  const survive = (error: Error) => log.warn({ error }, "a connection of the queue broke");
  pgPool.on("error", survive);
  pgPool.on("connect", (client) => client.on("error", survive));
  const workerIds: string[] = [];
  const events = new EventEmitter() as WorkerEvents;
  // Its workers lock jobs under the name of their pool, not under their own.
  events.on("pool:create", ({ workerPool }) => workerIds.push(workerPool.id));
  const runner = await begin(pgPool, events).catch(async (error) => {
    await pgPool.end();
    throw error;
  });
  const ended = runner.promise.catch(() => undefined).then(() => pgPool.end());
  return { workerIds: () => workerIds, ended, stop: () => stop(runner, ended) };
}

function begin(pgPool: Pool, events: WorkerEvents): Promise<Runner> {
  return run({
    pgPool,
    events,
    taskList: tasks as TaskList, // lib/jobs.ts alone adds jobs, so payloads are what it says
    parsedCronItems: parseCronItems(schedule),
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    logger: queueLog,
    noHandleSignals: true,
  });
}

async function stop(runner: Runner, ended: Promise<void>) {
  await runner.stop().catch(() => undefined); // it may be stopping by itself
  await ended;
}
