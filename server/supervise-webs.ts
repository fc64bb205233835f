import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { env } from "#lib/env";
import { forgetEnvFile } from "#lib/env-file";
import { log } from "#lib/log";
import { readAllMetrics, startMetrics } from "./metrics.ts";

/** Before one that ended by itself is started again, so that a fault at the start does not spin. */
const RESTART_MS = 1_000;
/** Longer than any web takes to start. */
const START_MS = 60_000;

/**
 * Several webs on one address: this process holds it and shares the connections out. One that ends is started again.
 * SIGHUP replaces them one after another, each only when its successor answers, so a changed .env takes over without a lost
 * request; a successor that does not come so far leaves all as it was. SIGTERM lets all finish what they are doing.
 */
export function superviseWebs(count: number): void {
  /** Whose end leaves no gap: who was told to leave, and a successor that is not ready. */
  const spare = new Set<Worker>();
  let stopping = false;
  let replacing = Promise.resolve();

  cluster.on("exit", async (web, code, signal) => {
    if (spare.delete(web) || stopping) return;
    log.error({ code, signal }, "a web ended by itself and is started again");
    await wait(RESTART_MS);
    if (!stopping) startWeb();
  });

  async function replaceAll() {
    for (const old of running()) {
      if (stopping) return;
      if (old.isDead()) continue; // it is started again, which is as good
      const fresh = startWeb();
      spare.add(fresh);
      const ready = await isReady(fresh);
      if (!ready) {
        fresh.process.kill("SIGKILL"); // it may hang instead of having ended
        if (!stopping) log.error(endOf(fresh), "the new web did not start: the old ones stay");
        return;
      }
      spare.delete(fresh);
      await leave(old.isDead() ? fresh : old);
    }
    log.info("all webs are replaced");
  }

  /** Resolves when it has finished what it was doing. */
  async function leave(web: Worker) {
    if (web.isDead()) return;
    spare.add(web);
    web.process.kill("SIGTERM");
    await once(web, "exit");
  }

  async function stop() {
    if (stopping) return;
    stopping = true;
    await Promise.all(running().map(leave));
    process.exit(0);
  }

  process.on("SIGHUP", () => {
    replacing = replacing.then(replaceAll);
  });
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  forgetEnvFile();
  for (let started = 0; started < count; started += 1) startWeb();
  startMetrics(readAllMetrics);
}

/** It reads .env itself, but finds the metrics where this process has them, whatever the file says by now. */
function startWeb(): Worker {
  return cluster.fork({ METRICS_PORT: env().METRICS_PORT });
}

/** False when it ends instead, or does neither for long. */
function isReady(web: Worker): Promise<boolean> {
  return Promise.race([
    once(web, "listening").then(() => true),
    once(web, "exit").then(() => false),
    wait(START_MS, false, { ref: false }),
  ]);
}

function endOf({ process: { exitCode, signalCode } }: Worker) {
  return { code: exitCode, signal: signalCode };
}

function running(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((web) => web !== undefined);
}
