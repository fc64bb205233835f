import { findCampaignForApi, findLiveCounts, listCampaignsForApi } from "#domain/campaigns/queries";
import { counterWords } from "#lib/counter-words";
import { notFound } from "#lib/errors";
import type { Locale } from "#lib/locales";
import { singleFlight } from "#lib/single-flight";
import type { Reply, Route } from "../http.ts";

/** Campaigns for programs. Anybody's page may read them: nothing in them is secret or personal. */
export const routes: Route[] = [
  {
    method: "GET",
    pattern: "/api/v1/campaigns",
    handle: async () => answer(await listText("")),
  },
  {
    method: "GET",
    pattern: "/api/v1/campaigns/:slug",
    handle: async ({ params: { slug = "" } }) => answer((await campaignText(slug)) ?? notFound()),
  },
  {
    method: "GET",
    pattern: "/api/v1/campaigns/:slug/counts",
    handle: async ({ params: { slug = "" } }) => answer((await countsText(slug)) ?? notFound(), WHILE_ASKED),
  },
  {
    method: "GET",
    pattern: "/:locale/campaigns/:slug/counts",
    handle: async ({ params: { locale, slug } }) =>
      answer((await wordsText(`${locale}/${slug}`)) ?? notFound(), WHILE_ASKED),
  },
];

/** Open pages ask again and again: what stands before us may answer from its copy while it fetches the next. */
const WHILE_ASKED = ", stale-while-revalidate=2";

// With the second for which counts are remembered, what is written here is at most a second and a half old.
const listText = singleFlight(500, async () => JSON.stringify(await listCampaignsForApi()));
const campaignText = singleFlight(500, async (slug) => {
  const campaign = await findCampaignForApi(slug);
  return campaign && JSON.stringify(campaign);
});

const countsText = singleFlight(500, async (slug) => {
  const counts = await findLiveCounts(slug);
  return counts && JSON.stringify(counts);
});

/** The same as a page says it; its script asks for it again and again. */
const wordsText = singleFlight(500, async (key) => {
  const [locale = "", slug = ""] = key.split("/");
  const counts = await findLiveCounts(slug);
  return counts && JSON.stringify(counterWords(locale as Locale, counts));
});

function answer(body: string, caching = ""): Reply {
  return {
    status: 200,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": `public, max-age=1${caching}`,
      "access-control-allow-origin": "*",
    },
    body,
  };
}
