import type { IncomingMessage } from "node:http";
import { readCookie } from "#domain/organizer/cookies";
import { isLocale } from "#lib/locales";
import { singleFlight } from "#lib/single-flight";
import { encodePage } from "./encoded-page.ts";
import { joinedRenders } from "./joined-renders.ts";
import type { Pages } from "./next-pages.ts";
import { renderPlain } from "./render-plain.ts";
import { securityHeaders } from "./security-headers.ts";
import { type EncodedAnswer, sendEncoded } from "./send-encoded.ts";
import { sharedAddress } from "./shared-address.ts";

const TTL_MS = 1_000;
const STAND_IN_SECONDS = 60;
/** A cache between us and readers shows what has changed within five seconds (up to three of them are ours), and the last page while we are away. */
const CACHING = `public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=${STAND_IN_SECONDS}`;
/** A reader waits no longer for a newer page when there is one to show, and no longer for the first. */
const PATIENCE_MS = { newer: 1_000, first: 8_000 };

type Kept = EncodedAnswer & {
  /** Until then it is shown when none that is newer can be had; by `performance.now()`. */
  standsInUntil: number;
};

/**
 * Renders a page that is the same for everybody once a second, however many people open it: a wave of readers costs
 * what one reader costs. Next gets a request that carries nothing of a visitor, and readers get the page without Next.
 * While none can be rendered, or none in time, the last one stands in for it, for a minute; then a page says so.
 */
export function withPageCache(pages: Pages): Pages {
  const render = joinedRenders((url) => renderOnce(pages, url));
  const keep = singleFlight<Kept>(
    TTL_MS,
    (url, last) => {
      const standIn = last && performance.now() < last.standsInUntil ? last : null;
      const patience = standIn ? PATIENCE_MS.newer : PATIENCE_MS.first;
      return render(url, patience).catch((error) => standIn ?? keepLater(pages, url, error));
    },
    { maxKeys: 200 },
  );
  return {
    ...pages,
    async renderKept(request, response) {
      const address = isShared(request) ? sharedAddress(request.url ?? "") : null;
      const kept = address === null ? null : await keep(address).catch(() => null);
      if (kept) sendEncoded(request, response, kept);
      return kept !== null;
    },
  };
}

/** An organizer looks at what was just changed; whose cookie another server has set sees what all see. Next's own client asks for parts by headers. */
function isShared({ method, headers }: IncomingMessage): boolean {
  const partial =
    "rsc" in headers || "next-router-state-tree" in headers || "next-router-prefetch" in headers;
  const signedIn = readCookie(headers.cookie, "organizer") !== undefined;
  return (method === "GET" || method === "HEAD") && !partial && !signedIn;
}

/** Rejects for whatever is not worth keeping. */
async function renderOnce(pages: Pages, url: string): Promise<Kept> {
  const { status, headers, text } = await renderPlain(pages, url);
  if (status !== 200 && status !== 404) throw new Error(`page answered ${status}`);
  const kept = await keptPage(url, status, { ...headers, "cache-control": cachingOf(url, status) }, text);
  return { ...kept, standsInUntil: performance.now() + STAND_IN_SECONDS * 1_000 };
}

/** What comes after signing is the same for everybody, and yet nobody else's cache shall tell that somebody was there. */
function cachingOf(url: string, status: number): string {
  return status === 200 ? (securityHeaders(pathOf(url), "")["cache-control"] ?? CACHING) : "no-store";
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "/";
}

async function keepLater(pages: Pages, url: string, error: unknown): Promise<Kept> {
  const locale = url.slice(1, 3);
  if (!pages.later || !isLocale(locale)) throw error;
  const { status, headers, body } = await pages.later(locale, url);
  return keptPage(url, status, headers, body);
}

async function keptPage(
  url: string,
  status: number,
  headers: Record<string, string>,
  text: string,
): Promise<Kept> {
  const path = pathOf(url);
  const vary = [headers.vary, "accept-encoding"].filter(Boolean).join(", ");
  const all = Object.entries({ ...securityHeaders(path, path), ...headers, vary });
  return { status, headers: all, page: await encodePage(text, whatItSays(text)), standsInUntil: 0 };
}

/** Says when the form was shown (lib/form-stamp.ts), and is another one in every render. */
const STAMP = /(?<=name="stamp" value=")[^"]*/g;
const HOUR_MS = 3_600_000;

/** Whoever has a page with an older stamp keeps it, within the hour: it is read no less for that. */
function whatItSays(text: string): string {
  return `${Math.floor(Date.now() / HOUR_MS)} ${text.replace(STAMP, "")}`;
}
