import { readFileSync } from "node:fs";
import { env } from "#lib/env";

/**
 * Takes out of process.env what `node --env-file` brought, so that a child process reads the file anew: Node lets what is
 * inherited win over the file. This process keeps its env(). Only Linux tells what a process was given itself; elsewhere
 * children inherit all of it.
 */
export function forgetEnvFile(): void {
  env();
  const given = readGivenNames();
  if (!given) return;
  for (const name of Object.keys(process.env)) if (!given.has(name)) delete process.env[name];
}

function readGivenNames(): Set<string | undefined> | null {
  try {
    const entries = readFileSync("/proc/self/environ", "utf8").split("\0");
    return new Set(entries.map((entry) => entry.split("=", 1)[0]));
  } catch {
    return null;
  }
}
