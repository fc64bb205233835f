import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "#lib/db";
import { makeCampaign } from "../../testing/make-campaign.ts";
import { liveEnvironment, startDatabase, startServer } from "../instance.ts";
import { median } from "../median.ts";
import { countByStatus, openLoad } from "../open-load.ts";
import { pageView } from "../page/page-view.ts";
import type { Round } from "../scenario.ts";
import { makeSigners } from "../sign/signers.ts";

// `round.ts SIGNERS VIEWS SECONDS`: one web under steady load of so many a second, and what becomes of its memory.

const [signers = 100, views = 300, seconds = 300] = process.argv.slice(2).map(Number);
const WARM_UP_SECONDS = 30;
const LOOK_MS = 1_000;
const MB = 2 ** 20;

type Look = { heap: number; resident: number };

const database = await startDatabase();
const environment = await liveEnvironment(database.url);
Object.assign(process.env, environment);
const { slug } = await makeCampaign();
const port = Number(environment.PORT);
const sign = makeSigners(port, `/api/v1/campaigns/${slug}/signatures`);
const server = await startServer("server/main.ts", environment);
try {
  await work(WARM_UP_SECONDS);
  const looking = lookOn();
  const answers = await work(seconds);
  const looks = await looking.stop();
  const strange = [...answers.keys()].filter((status) => status !== 202 && status !== 200);
  if (strange.length > 0) throw new Error(`answers: ${JSON.stringify([...answers])}`);
  console.log(JSON.stringify(compare(looks)));
} finally {
  await server.stop();
  await db.$disconnect();
  await database.stop();
}

async function work(howLong: number): Promise<Map<number, number>> {
  const [signed, viewed] = await Promise.all([
    openLoad({ port, perSecond: signers, seconds: howLong, request: sign }),
    openLoad({
      port,
      perSecond: views,
      seconds: howLong,
      request: () => pageView(port, `/en/campaigns/${slug}`),
    }),
  ]);
  return countByStatus([...signed, ...viewed]);
}

/** What stays after collections shows in the lowest values of a stretch, not in its mean. */
function compare(looks: readonly Look[]): Round {
  const quarter = Math.ceil(looks.length / 4);
  const [first, last] = [looks.slice(0, quarter), looks.slice(-quarter)];
  const floor = (part: readonly Look[]) => Math.min(...part.map(({ heap }) => heap)) / MB;
  const resident = (part: readonly Look[]) => median(part.map((look) => look.resident)) / MB;
  return {
    "heap after collections, first quarter": floor(first),
    "heap after collections, last quarter": floor(last),
    "heap has grown by": floor(last) - floor(first),
    "resident, first quarter": resident(first),
    "resident, last quarter": resident(last),
    "resident has grown by": resident(last) - resident(first),
  };
}

function lookOn() {
  const looks: Look[] = [];
  let looking = true;
  const done = (async () => {
    while (looking) {
      looks.push(await look());
      await sleep(LOOK_MS);
    }
    return looks;
  })();
  return {
    stop() {
      looking = false;
      return done;
    },
  };
}

async function look(): Promise<Look> {
  const metrics = await (await fetch(`http://127.0.0.1:${environment.METRICS_PORT}`)).text();
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return {
    heap: Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(metrics)?.[1]),
    resident: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024,
  };
}
