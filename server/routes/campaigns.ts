import { findCampaignForApi, listCampaignsForApi } from "#domain/campaigns/queries";
import { notFound } from "#lib/errors";
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
];

// With the second for which counts are remembered, what is written here is at most a second and a half old.
const listText = singleFlight(500, async () => JSON.stringify(await listCampaignsForApi()));
const campaignText = singleFlight(500, async (slug) => {
  const campaign = await findCampaignForApi(slug);
  return campaign && JSON.stringify(campaign);
});

function answer(body: string): Reply {
  return {
    status: 200,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "public, max-age=1",
      "access-control-allow-origin": "*",
    },
    body,
  };
}
