import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "@playwright/test";
import { journeyPorts } from "../testing/journey-ports.ts";
import { instanceEnvironment } from "./instance.ts";

type SecondWeb = { origin: string; pid: number; stop: () => Promise<void> };

/**
 * Another web process of the same instance, as a live one has several, told otherwise than the first by `changes`:
 * limits on, an onion address. `offset` keeps it off the ports of the journeys; each spec file has its own, from 5 on.
 */
export async function startSecondWeb(offset: number, changes: Record<string, string>): Promise<SecondWeb> {
  const port = Number(journeyPorts.PORT) + offset;
  const origin = `http://localhost:${port}`;
  const answers = () =>
    fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (await answers()) throw new Error(`Something else answers at ${origin}: end it first.`);
  const child = spawn(process.execPath, ["server/main.ts"], {
    stdio: "ignore",
    env: {
      ...instanceEnvironment(),
      ...{ PORT: String(port), METRICS_PORT: journeyPorts.METRICS_PORT, APP_URL: origin },
      ...changes,
    },
  });
  await expect.poll(answers, { timeout: 90_000 }).toBe(true);
  return { origin, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
