import type { IncomingMessage } from "node:http";
import { env, isTryOut } from "#lib/env";

/**
 * Whether a state-changing request may act with the cookie it carries (CSRF). A request without Origin is no
 * browser's form. `Origin: null` is what our own forms send, because their pages say `no-referrer` (Fetch standard,
 * "append a request Origin header"); there Sec-Fetch-Site tells ours from another site's.
 */
export function isForeign(request: Pick<IncomingMessage, "headers">): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return true;
  const origin = request.headers.origin;
  return origin !== undefined && origin !== "null" && !ownOrigins().has(origin);
}

function ownOrigins(): Set<string> {
  const { APP_URL, ONION_URL, PORT } = env();
  return new Set([
    APP_URL,
    ...(ONION_URL ? [new URL(ONION_URL).origin] : []),
    ...(isTryOut() ? [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`, `http://[::1]:${PORT}`] : []),
  ]);
}
