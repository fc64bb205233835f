import { monitorEventLoopDelay } from "node:perf_hooks";

const LOOK_MS = 500;
/** To answer a form takes about six turns of the event loop, one after the other: some three seconds. */
const LATE_TURN_MS = 500;

type Delay = { readonly mean: number; reset: () => void };

/** Tells for how many milliseconds every turn of a process has come late: it has taken on more than it can do. */
export function createLookout(delay: Delay) {
  let lateSince: number | null = null;
  return {
    look() {
      const isLate = delay.mean / 1e6 > LATE_TURN_MS;
      delay.reset();
      lateSince = isLate ? (lateSince ?? performance.now()) : null;
    },
    lateFor: () => (lateSince === null ? 0 : performance.now() - lateSince),
  };
}

let lateFor: (() => number) | undefined;

/** The same of this process, which is watched from the first question on; one slow turn alone is no reason. */
export function processLateFor(): number {
  lateFor ??= watchProcess();
  return lateFor();
}

function watchProcess(): () => number {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const lookout = createLookout(delay);
  setInterval(lookout.look, LOOK_MS).unref();
  return lookout.lateFor;
}
