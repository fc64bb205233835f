import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/db";
import { EnvironmentError, env } from "#lib/env";
import { beat, releaseJobs, rescueJobs, stopBeating } from "#lib/heartbeat";
import { log } from "#lib/log";
import { closeMailer } from "#lib/mailer";
import { type Queue, startQueue } from "./queue.ts";

// The worker's process entry: the queue, the clock, and a heartbeat. Any number of them may run.

const BEAT_MS = 5_000;
/** After an outage the others need so many beats to be seen again, before their jobs may be taken for orphans. */
const BEATS_BEFORE_RESCUE = 3;
const RESTART_MS = 2_000;
const DRAIN_MS = 25_000;

const processId = randomUUID();
const stopping = new AbortController();
let queue: Queue | undefined;
/** Of queues that have ended, perhaps in the middle of a job. */
let orphans: string[] = [];

async function main() {
  env();
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("unhandledRejection", beginAnew);
  const heart = keepBeating();
  while (!stopping.signal.aborted) await workUntilItEnds();
  await heart;
  await stopBeating(processId).catch(() => undefined);
  closeMailer();
  await db.$disconnect();
}

/** The queue gives up when the database goes away for long; then it is begun anew. */
async function workUntilItEnds() {
  try {
    await releaseJobs(orphans);
    orphans = [];
    queue = await startQueue();
    await beat(processId, queue.workerIds());
    log.info("worker is ready");
    if (stopping.signal.aborted) await queue.stop();
    await queue.ended;
  } catch (error) {
    log.warn({ error }, "the queue could not start");
  }
  orphans.push(...(queue?.workerIds() ?? []));
  queue = undefined;
  await pause(RESTART_MS);
}

/** graphile-worker lets a rejection escape when the connection breaks while it settles a job. */
function beginAnew(error: unknown) {
  log.error({ error }, "the queue broke");
  void queue?.stop();
}

async function keepBeating() {
  for (let healthyBeats = 1; !stopping.signal.aborted; healthyBeats++) {
    try {
      if (queue) await beat(processId, queue.workerIds());
      if (healthyBeats > BEATS_BEFORE_RESCUE) await rescueJobs();
    } catch (error) {
      log.warn({ error }, "the database does not answer");
      healthyBeats = 0;
    }
    await pause(BEAT_MS);
  }
}

async function pause(milliseconds: number) {
  await sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
}

/** Running jobs finish; what takes too long is left to the next worker. */
async function stop() {
  if (stopping.signal.aborted) return;
  stopping.abort();
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  await queue?.stop();
}

main().catch((error) => {
  if (error instanceof EnvironmentError) console.error(error.message);
  else log.fatal({ error }, "worker could not start");
  process.exit(1);
});
