import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What we are measured against stays out of the project's own dependencies; its versions are locked beside it in bench/peers. */
export async function installPeers(folder: string, known: string): Promise<void> {
  const cwd = fileURLToPath(new URL(`./peers/${folder}`, import.meta.url));
  if (existsSync(`${cwd}/node_modules/${known}`)) return;
  await promisify(execFile)("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd });
}
