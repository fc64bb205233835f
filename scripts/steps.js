// Steps that run once and end: shown as one line each, their output kept for the case that they fail.
import { spawn } from "node:child_process";
import { root } from "./node-24.js";
import { Refusal } from "./refusal.js";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Prints what is done, then how long it took. */
export async function step(title, work) {
  const since = Date.now();
  process.stdout.write(`  ${title} …`);
  try {
    const result = await work();
    process.stdout.write(` ${((Date.now() - since) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("\n");
    throw error;
  }
}

/**
 * Runs a program to its end, silently.
 * @returns {Promise<string>} what it printed
 * @throws {Refusal} with the end of its output when it fails
 */
export async function runQuietly(what, program, args, environment = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true, // a group of its own, so that what it starts ends with it
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  running.delete(child);
  if (code === 0) return output;
  throw new Refusal(`${what} failed:\n${output.trimEnd().split("\n").slice(-25).join("\n")}`);
}

export function endSteps() {
  for (const child of running) process.kill(-child.pid, "SIGTERM");
}
