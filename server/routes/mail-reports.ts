import { createHmac } from "node:crypto";
import { takeReport } from "#domain/delivery/take-report";
import { equalBytes } from "#lib/crypto";
import { env } from "#lib/env";
import { log } from "#lib/log";
import { type Incoming, problem, type Reply, type Route } from "../http.ts";

/** Older than this a request may be a copy that somebody kept. */
const TOLERANCE_SECONDS = 300;

/**
 * What comes back to our return path, posted by the mail server or relay that takes it: the raw message as the body, signed
 * with MAIL_REPORTS_SECRET. docs/operations.md shows the few lines that a mail server needs for it.
 */
export const routes: Route[] = [
  { method: "POST", pattern: "/hooks/mail-reports", maxBody: 4 * 1_048_576, handle },
];

async function handle({ headers, body }: Incoming): Promise<Reply> {
  const secret = env().MAIL_REPORTS_SECRET;
  if (!secret) return problem(404, "not-found");
  if (!isSigned(secret, String(headers["x-qoldau-signature"] ?? ""), body))
    return problem(401, "unauthorized");
  const outcome = await takeReport(body.toString("utf8"), { source: "webhook" });
  log.info({ outcome }, "a report about a mail");
  return { status: 204, headers: { "cache-control": "no-store" } };
}

/** `t=<unix seconds>,v1=<hex>`: HMAC-SHA256 of the time, a dot and the body. */
function isSigned(secret: string, signature: string, body: Buffer, now = Date.now()): boolean {
  const [, time, sum] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (!time || !sum || Math.abs(now / 1000 - Number(time)) > TOLERANCE_SECONDS) return false;
  const expected = createHmac("sha256", secret).update(`${time}.`).update(body).digest();
  return equalBytes(Buffer.from(sum, "hex"), expected);
}
