import { findCampaignForApi, listCampaignsForApi } from "#domain/campaigns/queries";
import { notFound } from "#lib/errors";
import { json, type Route } from "../http.ts";

/** Campaigns for programs. Anybody's page may read them: nothing in them is secret or personal. */
export const routes: Route[] = [
  {
    method: "GET",
    pattern: "/api/v1/campaigns",
    handle: async () => json(200, await listCampaignsForApi(), forEveryone),
  },
  {
    method: "GET",
    pattern: "/api/v1/campaigns/:slug",
    handle: async ({ params: { slug = "" } }) =>
      json(200, (await findCampaignForApi(slug)) ?? notFound(), forEveryone),
  },
];

const forEveryone = { "cache-control": "public, max-age=1", "access-control-allow-origin": "*" };
