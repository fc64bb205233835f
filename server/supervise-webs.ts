import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { log } from "#lib/log";
import { readAllMetrics, startMetrics } from "./metrics.ts";

/** Before one that ended by itself is started again, so that a fault at the start does not spin. */
const RESTART_MS = 1_000;

/**
 * Several webs on one address: this process holds it and shares the connections out. One that ends is started again.
 * SIGHUP replaces them one after another, each only when its successor answers, so a new version takes over without a
 * lost request; SIGTERM lets all finish what they are doing.
 */
export function superviseWebs(count: number): void {
  const leaving = new Set<Worker>();
  let stopping = false;
  let replacing = Promise.resolve();

  cluster.on("exit", async (web, code, signal) => {
    if (leaving.delete(web) || stopping) return;
    log.error({ code, signal }, "a web ended by itself and is started again");
    await wait(RESTART_MS);
    if (!stopping) cluster.fork();
  });

  async function replaceAll() {
    for (const old of running()) {
      if (stopping) return;
      const fresh = cluster.fork();
      const listens = await Promise.race([
        once(fresh, "listening").then(() => true),
        once(fresh, "exit").then(() => false),
      ]);
      if (!listens) return void log.error("the new web did not start: the old ones stay");
      await leave(old);
    }
    log.info("all webs are replaced");
  }

  /** Resolves when it has finished what it was doing. */
  async function leave(web: Worker) {
    if (web.isDead()) return;
    leaving.add(web);
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
  for (let started = 0; started < count; started += 1) cluster.fork();
  startMetrics(readAllMetrics);
}

function running(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((web) => web !== undefined);
}
