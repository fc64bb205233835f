import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type ParsedCronItem,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import { Pool } from "pg";
import { env } from "#lib/env";
import { KEEP_ALIVE } from "#lib/keep-alive";
import { log } from "#lib/log";
import { queueLog } from "./queue-log.ts";
import { schedule } from "./schedule.ts";
import { takeByIndex } from "./take-by-index.ts";
import { tasks } from "./tasks.ts";

const { "send-mail": sendMail, "send-letter": sendLetter, ...others } = tasks as TaskList; // lib/jobs.ts alone adds jobs, so payloads are what it says

type Crew = {
  taskList: TaskList;
  concurrency: number;
  preset?: GraphileConfig.Preset;
  parsedCronItems: ParsedCronItem[];
};

/**
 * Mails wait for databases and mail servers most of their time, and what is under way at once is prepared and recorded
 * together: so there are many at once, fetched and taken off the queue many at a time. In a crew of their own, so that neither
 * a wave of mails nor a long export holds the other up.
 */
const MAILS_AT_ONCE = 100;
/** What ended within it is taken off the queue together. Whoever does it once more after a crash finds the mail recorded. */
const TAKEN_OFF_WITHIN_MS = 100;
const mails: Crew = {
  taskList: { "send-mail": sendMail },
  concurrency: MAILS_AT_ONCE,
  preset: {
    worker: {
      localQueue: { size: MAILS_AT_ONCE },
      completeJobBatchDelay: TAKEN_OFF_WITHIN_MS,
      failJobBatchDelay: 0,
    },
  },
  parsedCronItems: [],
};
/** Only a plan that knows the tasks passes the waiting mails over, so each look is planned by itself (docs/decisions/032). */
const preset: GraphileConfig.Preset = { worker: { preparedStatements: false } };
/** Each may wait ten minutes for a mail server's word (lib/careful-delivery.ts), for which nobody else's work should. */
const letters: Crew = {
  taskList: { "send-letter": sendLetter },
  concurrency: 5,
  preset,
  parsedCronItems: [],
};
const work: Crew = { taskList: others, concurrency: 5, preset, parsedCronItems: parseCronItems(schedule) };
const crews = [mails, letters, work];

/** Of a queue that stops: what is under way has so long to end. */
const STOP_MS = 24_000;

/** Room for the running jobs of two crews and the batches of the other, for LISTEN and for the schedule. */
const POOL_SIZE = work.concurrency + letters.concurrency + 9;

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
  const pgPool = new Pool({
    ...KEEP_ALIVE,
    connectionString,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    onConnect: takeByIndex,
  });
  const runners: Runner[] = [];
  const over = Promise.withResolvers<void>();
  /** Also when graphile-worker waits for ever for what went down with a connection: what it held is then given back. */
  async function stop() {
    const stopped = stopAll(runners).then(() => pgPool.end());
    await Promise.race([stopped.catch(() => undefined), sleep(STOP_MS, undefined, { ref: false })]);
    over.resolve();
  }
  /** What was fetched over it may be locked for us in the database without our knowing: only new ids leave it to others. */
  function beginAnew(error: Error) {
    log.warn({ error }, "a connection of the queue broke");
    void stop();
  }
  pgPool.on("error", beginAnew);
  pgPool.on("connect", (client) => client.on("error", beginAnew));
  const workerIds: string[] = [];
  const events = new EventEmitter() as WorkerEvents;
  // Its workers lock jobs under the name of their pool, not under their own.
  events.on("pool:create", ({ workerPool }) => workerIds.push(workerPool.id));
  try {
    for (const crew of crews) runners.push(await begin(crew, pgPool, events));
  } catch (error) {
    await stop();
    throw error;
  }
  for (const { promise } of runners) void promise.catch(() => undefined).then(stop);
  return { workerIds: () => workerIds, ended: over.promise, stop };
}

function begin(crew: Crew, pgPool: Pool, events: WorkerEvents): Promise<Runner> {
  return run({ ...crew, pgPool, events, pollInterval: 1_000, logger: queueLog, noHandleSignals: true });
}

/** Each may be stopping by itself. */
async function stopAll(runners: readonly Runner[]) {
  await Promise.all(runners.map((runner) => runner.stop().catch(() => undefined)));
  await Promise.all(runners.map(({ promise }) => promise.catch(() => undefined)));
}
