import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Contender, Round } from "./scenario.ts";

/** Runs one round in a process of its own; what it prints last is its numbers. Rejects when it fails. */
export function runRound({ name, file, args }: Contender, flags: string[] = []): Promise<Round> {
  const child = spawn(process.execPath, ["--expose-gc", ...flags, fileURLToPath(file), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const last = printed.trim().split("\n").at(-1) ?? "";
      if (code === 0) resolve(JSON.parse(last) as Round);
      else reject(new Error(`${name} ended with ${code}`));
    });
  });
}
