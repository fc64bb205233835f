import { readFileSync } from "node:fs";

/** The kernel's unit in /proc (USER_HZ), on every Linux of ours. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that all threads of a process have used so far: on a busy machine this holds, the clock does not. */
export function processorSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND; // utime and stime, proc_pid_stat(5)
}
