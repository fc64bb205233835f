import type { IncomingMessage, ServerResponse } from "node:http";
import { readCookie } from "#domain/organizer/cookies";
import { noteView, type View } from "#domain/statistics/page-views";
import { isLocale } from "#lib/locales";
import type { Pages } from "./next-pages.ts";

const PAGE = /^\/([a-z]{2})\/campaigns\/([a-z0-9-]{1,80})(\/write)?(?:\?|$)/;

/**
 * Counts how often a campaign's page and the composer were opened, per day and language. Nothing of a visitor is looked at
 * save for what tells a page from its parts; whoever is signed in is not counted.
 */
export function withPageViews(pages: Pages): Pages {
  return {
    ...pages,
    async render(request, response, options) {
      await pages.render(request, response, options);
      if (!options) count(request, response);
    },
    async renderKept(request, response) {
      const kept = (await pages.renderKept?.(request, response)) ?? false;
      if (kept) count(request, response);
      return kept;
    },
  };
}

function count(request: IncomingMessage, response: ServerResponse) {
  const view = response.statusCode === 200 ? viewOf(request) : null;
  if (view) noteView(view);
}

function viewOf({ method, url = "", headers }: IncomingMessage): View | null {
  const part = "rsc" in headers || "next-router-prefetch" in headers || "sec-purpose" in headers;
  if (method !== "GET" || part || readCookie(headers.cookie, "organizer") !== undefined) return null;
  const [, locale = "", slug = "", write] = PAGE.exec(url) ?? [];
  return isLocale(locale) ? { slug, locale, metric: write ? "composerViews" : "pageViews" } : null;
}
