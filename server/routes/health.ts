import { equalBytes, hashToken } from "#lib/crypto";
import { env } from "#lib/env";
import { type Incoming, json, problem, type Reply, type Route } from "../http.ts";
import { readMetrics } from "../metrics.ts";
import { listFailing } from "../readiness.ts";

/** For whoever watches the instance. */
export const routes: Route[] = [
  { method: "GET", pattern: "/healthz", handle: async () => json(200, { status: "alive" }) },
  { method: "GET", pattern: "/readyz", handle: answerReadiness },
  { method: "GET", pattern: "/metrics", handle: answerMetrics },
];

async function answerReadiness(): Promise<Reply> {
  const failing = await listFailing();
  return failing.length === 0
    ? json(200, { status: "ready" })
    : problem(503, "not-ready", { retryAfter: 2, failing });
}

/** Beside the loopback port only where a token is set; without one nothing tells that there are metrics. */
async function answerMetrics({ headers }: Incoming): Promise<Reply> {
  const { METRICS_TOKEN: token } = env();
  if (!token) return problem(404, "not-found");
  const given = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
  if (!equalBytes(hashToken(given), hashToken(token))) {
    const { headers: fields, ...reply } = problem(401, "unauthenticated");
    return { ...reply, headers: { ...fields, "www-authenticate": 'Bearer realm="metrics"' } };
  }
  const { type, text } = await readMetrics();
  return { status: 200, headers: { "content-type": type, "cache-control": "no-store" }, body: text };
}
