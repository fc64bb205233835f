import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { Round } from "./scenario.ts";

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

/**
 * Runs work and says how long it took, what memory it needed at most beyond the process itself, and how long the event
 * loop was held up: by the clock, which on a busy machine counts other processes too, and by the processor time that
 * this thread spent between two ticks of 2 ms, which does not.
 */
export async function measure(work: () => Promise<{ letters: number; bytes: number }>): Promise<Round> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const watch = watchThread();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await setTimeout(20); // the first tick is where it counts from
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const { letters, bytes } = await work();
  const seconds = (performance.now() - began) / 1000;
  const cpuSeconds = milliseconds(process.cpuUsage(cpu)) / 1000;
  await setTimeout(20); // what held the loop up last is only seen at the next tick
  delay.disable();
  const { longest, peak } = watch();
  return {
    "letters per second": letters / seconds,
    "letters per processor second": letters / cpuSeconds,
    "memory at most": (peak - before) / 1e6,
    "file size": bytes / 1e6,
    "event loop delay at most": delay.max / 1e6,
    "longest turn of the event loop": longest,
  };
}

function watchThread(): () => { longest: number; peak: number } {
  let last = milliseconds(process.threadCpuUsage());
  let [longest, peak] = [0, 0];
  const look = () => {
    const now = milliseconds(process.threadCpuUsage());
    longest = Math.max(longest, now - last);
    last = now;
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 2);
  return () => {
    look();
    clearInterval(timer);
    return { longest, peak };
  };
}
