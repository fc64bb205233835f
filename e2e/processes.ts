import { readdirSync, readFileSync } from "node:fs";

/** Process ids of a script of this try-out: those whose environment names its database. */
export function processesOf(script: string, databasePort: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter(
      (pid) => read(pid, "cmdline").includes(script) && read(pid, "environ").includes(`:${databasePort}/`),
    )
    .map(Number);
}

/** The postmaster's process id stands in the first line of its lock file. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, "utf8").split("\n")[0]);
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // it ended meanwhile
  }
}
