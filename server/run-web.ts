import cluster from "node:cluster";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { constants } from "node:zlib";
import compression from "compression";
import { storeViews } from "#domain/statistics/page-views";
import { storeParagraphs } from "#domain/wording/remember-paragraph";
import { db, limitStatements } from "#lib/db";
import { env } from "#lib/env";
import { locales } from "#lib/locales";
import { log } from "#lib/log";
import { closeMailer } from "#lib/mailer";
import { listen, openDoors } from "./doors.ts";
import { withFilledPages } from "./filled-pages.ts";
import { handleRequest } from "./handle-request.ts";
import { problem } from "./http.ts";
import { limitedServers } from "./limited-server.ts";
import { observe, readMetrics, startMetrics } from "./metrics.ts";
import { type Pages, preparePages } from "./next-pages.ts";
import { withPageCache } from "./page-cache.ts";
import { withPageViews } from "./page-views.ts";
import { withReservePages } from "./reserve-pages.ts";
import { routes } from "./routes.ts";
import { send } from "./send.ts";
import { staticFiles } from "./static-files.ts";

const DRAIN_MS = 10_000;
/** Longer than any statement of a web takes. Whoever asks while the database's machine has vanished is told so by then. */
const STATEMENT_MS = 30_000;
/** How long a kept connection may stay silent before it is closed. */
const SILENCE_MS = 2_000;
/** Letters of so long are written to their campaign's set of words as one. */
const STORE_WORDS_MS = 600_000;
const STORE_VIEWS_MS = 60_000;

type Filter = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
/** Its own 4 takes longer over our style sheet, and leaves a tenth more of it. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const compress = compression({ brotli }) as unknown as Filter; // it asks for no more than node:http gives

/** One web: this server in front, Next behind it in the same process. */
export async function runWeb({ development }: { development: boolean }): Promise<void> {
  const { PORT, HOST } = env();
  limitStatements(STATEMENT_MS);
  let pages: Pages | undefined;
  const files = development ? undefined : staticFiles();
  const makeLimited = limitedServers();
  const makeServer = () => {
    const server = makeLimited();
    server.on("request", async (request, response) => {
      observe(request, response);
      if (await files?.(request, response)) return;
      if (await pages?.renderKept?.(request, response)) return;
      const answer = () => {
        if (pages) void handleRequest(routes, pages, request, response);
        else void send(request, response, problem(503, "starting", { retryAfter: 1 }));
      };
      if (isShort(request)) answer();
      else compress(request, response, answer);
    });
    return server;
  };
  const onIpv6 = makeServer();
  const rendered = withFilledPages(await preparePages({ development, httpServer: onIpv6 }));
  pages = withPageViews(development ? rendered : withPageCache(withReservePages(rendered)));
  const servers = [onIpv6, ...(await openDoors(makeServer, PORT, HOST ?? "127.0.0.1"))];
  // Next knows one server only; a browser's hot reload comes to the one its name resolves to.
  if (development)
    for (const server of servers.slice(1))
      server.on("upgrade", (...upgrade) => onIpv6.emit("upgrade", ...upgrade));
  if (!HOST) await listen(onIpv6, { port: PORT, host: "::1", ipv6Only: true }).catch(() => undefined); // a machine without IPv6
  log.info({ port: PORT }, "web is ready");
  if (!development) warmUp(pages);
  setInterval(storeWords, STORE_WORDS_MS).unref();
  setInterval(keepViews, STORE_VIEWS_MS).unref();
  // Of several on one address, the process that holds it answers for all.
  stopOnSignal(cluster.isWorker ? servers : [...servers, startMetrics(readMetrics)], pages);
}

/** What is needed when there is no time to render it. */
function warmUp({ again, later }: Pages) {
  for (const locale of locales)
    Promise.all([again?.(locale, "/", {}), later?.(locale, "/")]).catch((error) =>
      log.warn({ error }, "no page in reserve"),
    );
}

/** What a program sends is answered in a line or two, and so are the counters that every open page asks for. */
function isShort({ method, url = "" }: IncomingMessage): boolean {
  return url.endsWith("/counts") || (method === "POST" && url.startsWith("/api/"));
}

function stopOnSignal(servers: readonly Server[], pages: Pages) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), DRAIN_MS + 2_000).unref();
    await Promise.all(servers.map(drain));
    closeMailer();
    await storeWords();
    await keepViews();
    await pages.close();
    await db.$disconnect();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** Coaching only: a set that could not be written waits for the next time. */
function storeWords(): Promise<void> {
  return storeParagraphs().catch((error) => log.warn({ error }, "own words were not stored"));
}

/** Orders of magnitude only: what could not be written is dropped. */
function keepViews(): Promise<void> {
  return storeViews().catch((error) => log.warn({ error }, "page views were not stored"));
}

/**
 * No new connection; the running answers finish, and whoever asks again on a kept connection gets the answer with the
 * word that it was the last one (RFC 9112 9.6). Only what has stayed silent for a while is closed: at once, a request
 * that is on its way would be lost.
 */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.prependListener("request", (_request, response) => void response.setHeader("connection", "close"));
    NetServer.prototype.close.call(server, () => resolve()); // node:http's own would close what is silent now
    setTimeout(() => server.closeIdleConnections(), SILENCE_MS).unref();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  });
}
