import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { db } from "#lib/db";
import { loadSample } from "../../scripts/sample.ts";
import { liveEnvironment, startDatabase, startServer } from "../instance.ts";
import { load, percentile } from "../load.ts";
import type { Round } from "../scenario.ts";
import { fillCampaign } from "../sign/fill-campaign.ts";

// `round.ts ours|next|kept|plain|bare page|counts [ROWS]`: the sample's page or its counters, as a browser asks for them, with so
// many signatures behind them. "kept" is the page in an application of Next that keeps it for everybody, "plain" the same
// uncompressed.

const [kind = "ours", what = "page", rows = "0"] = process.argv.slice(2);
const CONNECTIONS = 16;
const slug = "zhumagulov-abishev";
const target = what === "page" ? `/en/campaigns/${slug}` : `/api/v1/campaigns/${slug}/counts`;

const database = await startDatabase();
const environment = await liveEnvironment(database.url);
Object.assign(process.env, environment);
await loadSample({ mode: "try-out" });
await db.campaignTranslation.updateMany({ data: { reviewedAt: new Date() } });
await fillCampaign(database.url, await db.campaign.findUniqueOrThrow({ where: { slug } }), Number(rows));
await db.$disconnect();
const folder = mkdtempSync(path.join(tmpdir(), "qoldau-page-"));
const port = Number(environment.PORT);
let server = await startServer("server/main.ts", environment);
try {
  const instead = { bare: serveBare, kept: serveByNext, plain: serveByNext }[kind];
  if (instead) server = await instead(server);
  const page = await fetchWhole();
  await load({ port, connections: CONNECTIONS, seconds: 3, request });
  const { answers, seconds, milliseconds } = await load({
    port,
    connections: CONNECTIONS,
    seconds: 8,
    request,
  });
  if (answers.size !== 1 || !answers.has(200)) throw new Error(`answers: ${JSON.stringify([...answers])}`);
  const round: Round = {
    "answers per second": (answers.get(200) ?? 0) / seconds,
    median: percentile(milliseconds, 50),
    p99: percentile(milliseconds, 99),
    "bytes of an answer": Buffer.from(page.body, "base64").length,
  };
  console.log(JSON.stringify(round));
} finally {
  await server.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function serveBare({ stop }: typeof server) {
  const file = path.join(folder, "page.json");
  writeFileSync(file, JSON.stringify(await fetchWhole()));
  await stop();
  return startServer("bench/page/bare-server.ts", { PORT: String(port), PAGE: file });
}

/** All that our page says, without our head: Next writes its own, and the text once more for its script. */
async function serveByNext({ stop }: typeof server) {
  const html = await (await fetch(`http://127.0.0.1:${port}${target}`)).text();
  const file = path.join(folder, "body.html");
  writeFileSync(file, /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "");
  await stop();
  const next = fileURLToPath(new URL("../peers/next/node_modules/next/dist/bin/next", import.meta.url));
  const application = fileURLToPath(new URL("../peers/next", import.meta.url));
  const settings = { PORT: String(port), PAGE: file, COMPRESS: kind === "plain" ? "no" : "yes" };
  return startServer(next, settings, ["start", application]);
}

/** With the organizers' cookie nothing is kept: Next renders the page for each request. */
function request(): string {
  return [
    `GET ${target} HTTP/1.1`,
    `host: localhost:${port}`,
    "accept: text/html",
    "accept-encoding: gzip, deflate, br",
    ...(kind === "next" ? ["cookie: organizer=bench"] : []),
    "\r\n",
  ].join("\r\n");
}

/** What stands on the wire, not what a client makes of it. */
async function fetchWhole() {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { "accept-encoding": "gzip, deflate, br", accept: "text/html" };
    ask({ port, path: target, headers }, resolve).on("error", reject).end();
  });
  const body = Buffer.concat(await response.toArray()).toString("base64");
  const dropped = new Set(["content-length", "transfer-encoding", "connection", "keep-alive", "date"]);
  const headers = Object.entries(response.headers).filter(([name]) => !dropped.has(name));
  return { headers: headers.map(([name, value]) => [name, String(value)]), body };
}
