import { monitorEventLoopDelay } from "node:perf_hooks";

const LOOK_MS = 500;
/** To answer a form takes about six turns of the event loop, one after the other: some three seconds. */
const LATE_TURN_MS = 500;

type Delay = { readonly mean: number; reset: () => void };

/** Tells when every turn of this process has come late for `patience` milliseconds: it has taken on more than it can do. */
export function createLookout(delay: Delay, patience: number) {
  let lateSince: number | null = null;
  return {
    look() {
      const isLate = delay.mean / 1e6 > LATE_TURN_MS;
      delay.reset();
      lateSince = isLate ? (lateSince ?? performance.now()) : null;
    },
    isLate: () => lateSince !== null && performance.now() - lateSince > patience,
  };
}

/** Begins to watch this process; one slow turn alone is no reason. */
export function watchProcess(patience: number): () => boolean {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const { look, isLate } = createLookout(delay, patience);
  setInterval(look, LOOK_MS).unref();
  return isLate;
}
