import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { db } from "#lib/db";
import { environmentOf } from "../../scripts/try-out/services.js";
import { readSettings } from "../../scripts/try-out/settings.js";
import { startTryOut, type TryOutEnvironment, tryOutEnvironment, untilReady } from "../../testing/try-out.ts";
import { median } from "../median.ts";
import type { Round } from "../scenario.ts";
import { type Kind, makeAddresses } from "./addresses.ts";
import { cliffsDelta } from "./cliffs-delta.ts";
import { type RouteName, timeRequest } from "./requests.ts";

// A try-out of its own, web, worker and database, with limits off; one request after the other.

const WARM_UP = 100;

const environment = await tryOutEnvironment();
const dataDir = environment.DATA_DIR ?? "";
const run = startTryOut(environment);
try {
  await untilReady(run);
  Object.assign(process.env, instanceEnvironment(environment));
  console.log(JSON.stringify(await measureRoute(process.argv[2] as RouteName)));
} finally {
  await db.$disconnect();
  run.child.kill("SIGTERM");
  await run.exited;
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
}

/** What the web process was told, so that the same commands can be run here on the same database. */
function instanceEnvironment(given: TryOutEnvironment) {
  const secrets = JSON.parse(readFileSync(path.join(dataDir, "keys.json"), "utf8"));
  return environmentOf(readSettings(process.cwd(), { NODE_ENV: "production", ...given }), secrets, false);
}

async function measureRoute(route: RouteName): Promise<Round> {
  const origin = `http://127.0.0.1:${environment.PORT}`;
  const addresses = await makeAddresses();
  for (let count = 0; count < WARM_UP; count++) await timeRequest(origin, route, `warm-${count}@example.org`);
  const times: Record<Kind, number[]> = { confirmed: [], unconfirmed: [], unknown: [] };
  for (const { kind, email } of addresses) times[kind].push(await timeRequest(origin, route, email));
  const known = [...times.confirmed, ...times.unconfirmed];
  return {
    "median, known": median(known),
    "median, unknown": median(times.unknown),
    "Cliff's delta": cliffsDelta(known, times.unknown),
    "Cliff's delta, only confirmed": cliffsDelta(times.confirmed, times.unknown),
    "Cliff's delta, only unconfirmed": cliffsDelta(times.unconfirmed, times.unknown),
  };
}
