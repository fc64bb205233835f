import cluster from "node:cluster";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { AggregatorRegistry, Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { env } from "#lib/env";
import { log } from "#lib/log";
import { registerGauges } from "./gauges.ts";

// Numbers about the process and the queue. No label holds a path, a slug or anything of a person.

const registry = new Registry();
collectDefaultMetrics({ register: registry });

// Of several webs on one address (server/supervise-webs.ts), each is asked for its numbers and they are added up.
const ofAll = new AggregatorRegistry();
AggregatorRegistry.setRegistries(registry);

const durations = new Histogram({
  name: "qoldau_http_request_duration_seconds",
  help: "Time from the request to the end of its answer.",
  labelNames: ["kind", "method", "status"],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

const answers = new Counter({
  name: "qoldau_http_answers_total",
  help: "Answers by their status code. 503: turned away for want of room, with Retry-After.",
  labelNames: ["status"],
  registers: [registry],
});
answers.inc({ status: "503" }, 0);

registerGauges(registry);

const METHODS = new Set(["GET", "HEAD", "POST"]);

/** Counts one request when its answer has ended. */
export function observe(request: IncomingMessage, response: ServerResponse): void {
  const method = METHODS.has(request.method ?? "") ? request.method : "other";
  const end = durations.startTimer({ kind: kindOf(request.url ?? ""), method });
  response.once("close", () => {
    end({ status: `${Math.floor(response.statusCode / 100)}xx` });
    answers.inc({ status: String(response.statusCode) });
  });
}

function kindOf(url: string): string {
  if (url.startsWith("/api/")) return "api";
  if (url.startsWith("/_next/")) return "asset";
  return /^\/(?:healthz|readyz|metrics)/.test(url) ? "probe" : "page";
}

type Metrics = { type: string; text: string };

/** Of this process; of all webs on its address where there are several. */
export async function readMetrics(): Promise<Metrics> {
  if (!cluster.isWorker) return { type: registry.contentType, text: await registry.metrics() };
  const answer = await fetch(`http://127.0.0.1:${env().METRICS_PORT}`);
  return { type: registry.contentType, text: await answer.text() };
}

/** For the process that started the webs. */
export async function readAllMetrics(): Promise<Metrics> {
  return { type: ofAll.contentType, text: await ofAll.clusterMetrics() };
}

/** Metrics on a port of their own that only this machine reaches. Of several processes on it, the first one has it. */
export function startMetrics(read: () => Promise<Metrics>): Server {
  const server = createServer((_request, response) => {
    read().then(
      ({ type, text }) => response.writeHead(200, { "content-type": type }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  server.on("error", (error) => log.warn({ error }, "metrics have no port"));
  return server.listen({ port: env().METRICS_PORT, host: "127.0.0.1" });
}
