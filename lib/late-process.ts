const LOOK_MS = 100;
/** To answer a form takes about six turns of the event loop, one after the other: some three seconds. */
const LATE_TURN_MS = 500;

/**
 * Tells for how many milliseconds every turn of a process has come late: it has taken on more than it can do. Not by
 * monitorEventLoopDelay: once reset it leaves the next turn out (Node 24), which is every turn when each is a long one.
 */
export function createLookout() {
  let last = performance.now();
  let lateSince: number | null = null;
  return {
    look() {
      const now = performance.now();
      lateSince = now - last > LATE_TURN_MS ? (lateSince ?? now) : null;
      last = now;
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
  const lookout = createLookout();
  setInterval(lookout.look, LOOK_MS).unref();
  return lookout.lateFor;
}
