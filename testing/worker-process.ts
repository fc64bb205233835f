// The worker as it runs in an installation: a process that can be killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";

export function startWorkerProcess() {
  const child = spawn(process.execPath, ["--import", "./worker/jsx.ts", "worker/main.ts"], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: "ignore",
  });

  onTestFinished(() => void child.kill("SIGKILL"));
  const exited = once(child, "exit");
  async function end(signal: NodeJS.Signals) {
    child.kill(signal);
    const [code] = await exited;
    return code as number | null;
  }
  return { end };
}
