// The processes of the try-out: kept alive while it runs, stopped in the reverse order of their start when it ends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { identityOf } from "../processes.js";

const patience = 15_000; // milliseconds that a process has to stop by itself
const steady = 60_000; // milliseconds after which earlier failures are forgotten

/**
 * @typedef {import("node:child_process").ChildProcess} ChildProcess
 * @typedef {{ name: string, launch: () => Promise<ChildProcess> | ChildProcess, signal: NodeJS.Signals, child?: ChildProcess,
 *   identity?: string, failures: number, running: Promise<void> }} Member
 * @param {{ onRestart: (name: string, cause: string, seconds: number) => void }} options
 */
export function createCrew({ onRestart }) {
  /** @type {Member[]} */
  const members = [];
  const guardian = startGuardian();
  let stopping = false;

  async function start(member) {
    member.child = await member.launch();
    member.identity = identityOf(member.child.pid);
    const since = Date.now();
    tellGuardian();
    const ended = hasEnded(member.child) ? Promise.resolve([]) : once(member.child, "exit");
    ended.then(([code, signal]) => restart(member, signal ?? `exit code ${code}`, Date.now() - since));
  }

  async function restart(member, cause, lived) {
    tellGuardian();
    if (stopping) return;
    member.failures = lived > steady ? 1 : member.failures + 1;
    const seconds = Math.min(30, 2 ** (member.failures - 1));
    onRestart(member.name, cause, seconds);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    if (stopping) return;
    member.running = start(member).catch((error) => restart(member, error.message, 0));
  }

  function tellGuardian() {
    const alive = members.filter(({ child }) => child && !hasEnded(child)).reverse();
    const wards = alive.map(({ child, identity, signal }) => ({ pid: child?.pid, identity, signal }));
    guardian.stdin?.write(`${JSON.stringify(wards)}\n`);
  }

  /** Starts a process and keeps it alive. Rejects when the first launch fails. */
  async function keep(name, launch, signal = /** @type {NodeJS.Signals} */ ("SIGTERM")) {
    const member = { name, launch, signal, failures: 0, running: Promise.resolve() };
    members.push(member);
    member.running = start(member);
    await member.running;
  }

  async function stop() {
    stopping = true;
    for (const member of members.toReversed()) {
      await member.running.catch(() => {});
      await end(member);
    }
    await dismiss(guardian);
  }

  /** Ends everything now. PostgreSQL gives up without a checkpoint and recovers on its next start. */
  function kill() {
    stopping = true;
    for (const { child, name } of members) {
      if (child?.pid && !hasEnded(child))
        process.kill(-child.pid, name === "PostgreSQL" ? "SIGQUIT" : "SIGKILL");
    }
  }

  return { keep, stop, kill };
}

async function end({ child, signal }) {
  if (!child || hasEnded(child)) return;
  const exit = once(child, "exit");
  child.kill(signal);
  const late = setTimeout(() => process.kill(-child.pid, "SIGKILL"), patience);
  await exit;
  clearTimeout(late);
}

/** With nobody left to guard it ends by itself, before anyone is told that all has stopped. */
async function dismiss(guardian) {
  if (!guardian.pid || hasEnded(guardian)) return;
  guardian.ref();
  const exit = once(guardian, "exit");
  guardian.stdin?.end();
  await exit;
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

function startGuardian() {
  const script = fileURLToPath(new URL("guardian.js", import.meta.url));
  const guardian = spawn(process.execPath, [script], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  guardian.stdin.on("error", () => {}); // without a guardian the try-out still works
  guardian.unref();
  return guardian;
}
