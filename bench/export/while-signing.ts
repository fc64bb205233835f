// One round: a live web takes signatures at a steady rate while a list of so many signers is prepared by a process like the worker's, and then
// fetched from that web. Prints what either grew by, and how long a signature took meanwhile. Reads /proc, so it runs on Linux.
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { liveEnvironment, startDatabase, startServer } from "../instance.ts";
import { percentile } from "../load.ts";
import type { Round } from "../scenario.ts";
import { prepareApart } from "./prepare-apart.ts";

const rows = Number(process.argv[2] ?? "100000");
/** Signatures a second: 1.7 million a day. */
const RATE = 20;
const WARM_UP_MS = 5000;

const database = await startDatabase();
const environment = await liveEnvironment(database.url);
Object.assign(process.env, environment);
const client = new Client({ connectionString: database.url });
await client.connect();
const { db } = await import("../../lib/db.ts");
const server = await startServer("server/main.ts", environment);
try {
  console.log(JSON.stringify(await round()));
} finally {
  await server.stop();
  await db.$disconnect();
  await client.end();
  await database.stop();
}

async function round(): Promise<Round> {
  const { makeCampaign } = await import("../../testing/make-campaign.ts");
  const { cookieOf, makeMember } = await import("../../testing/make-member.ts");
  const { loadSigners } = await import("./load.ts");
  const { orderList } = await import("./order-list.ts");
  const campaign = await makeCampaign();
  const owner = await makeMember(campaign.organisationId, "OWNER");
  const cookie = await cookieOf(owner.organizerId);
  await loadSigners(client, campaign.slug, rows);
  await client.query("analyze");
  const id = await orderList(campaign);
  const signing = signAtRate(campaign.slug);
  await setTimeout(WARM_UP_MS);
  const prepared = await prepareApart(id, rows);
  const web = watchMemory(server.pid ?? 0);
  const began = performance.now();
  const bytes = await fetchFile(`/en/organizer/campaigns/${campaign.slug}/lists/${id}/file`, cookie);
  const seconds = (performance.now() - began) / 1000;
  const grown = web();
  const { milliseconds, refused } = await signing();
  if (refused > 0) throw new Error(`${refused} signatures were not taken`);
  return {
    "prepared, signers a second": prepared["prepared, signers a second"] ?? 0,
    "fetched, signers a second": rows / seconds,
    "file size": bytes / 1e6,
    "memory at most, preparing": prepared["memory at most, preparing"] ?? 0,
    "memory at most, the web": grown,
    "signatures taken meanwhile": milliseconds.length,
    "a signature meanwhile, median": percentile(milliseconds, 50),
  };
}

/** Each from a mailbox and an address of its own, whether or not the one before has been answered. */
function signAtRate(slug: string) {
  const [milliseconds, underWay]: [number[], Promise<void>[]] = [[], []];
  let [signer, refused] = [0, 0];
  async function sign(number: number) {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${environment.PORT}/api/v1/campaigns/${slug}/signatures`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-for": [24, 16, 8, 0].map((shift) => ((number >> shift) & 127) + 1).join("."),
      },
      body: JSON.stringify({
        email: `signer-${number}@mail-${number}.example.org`,
        ...{ country: "DE", display: "anonymous", locale: "en", consent: true },
      }),
    });
    await answer.text();
    if (answer.status === 202) milliseconds.push(performance.now() - began);
    else refused += 1;
  }
  const timer = setInterval(() => underWay.push(sign(signer++)), 1000 / RATE);
  return async () => {
    clearInterval(timer);
    await Promise.all(underWay);
    return { milliseconds, refused };
  };
}

/** What a process grows by, in MB, from now until it is asked. */
function watchMemory(pid: number): () => number {
  const read = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;
  const before = read();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, read());
  }, 20);
  return () => {
    clearInterval(timer);
    return Math.max(peak, read()) - before;
  };
}

async function fetchFile(path: string, cookie: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${environment.PORT}${path}`, { headers: { cookie } });
  if (answer.status !== 200 || !answer.body) throw new Error(`the list answered ${answer.status}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  return bytes;
}
