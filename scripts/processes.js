import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const hasProc = existsSync("/proc/self/stat");

/**
 * A process number alone names nobody: after a crash it may belong to another program. With the time of its start it does.
 * @returns {string | undefined} the same for as long as the process lives; nothing when there is none
 */
export function identityOf(pid) {
  if (!hasProc) return ps(pid, "lstart=") && `${pid} ${ps(pid, "lstart=")}`;
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // proc_pid_stat(5): state is field 3, starttime 22
  return stat === "" || fields[0] === "Z" ? undefined : `${pid} ${fields[19]}`;
}

/** @returns {string} its program and arguments; empty when there is no such process */
export function commandOf(pid) {
  return hasProc ? read(`/proc/${pid}/cmdline`).replaceAll("\0", " ") : ps(pid, "command=");
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function ps(pid, column) {
  return spawnSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}
