import { findPublicCampaign } from "#domain/campaigns/queries";
import { env } from "#lib/env";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import type { Route } from "../http.ts";
import { updatesFeed } from "../updates-feed.ts";

/** What a campaign's readers can follow without giving anybody an address. */
export const routes: Route[] = [
  {
    method: "GET",
    pattern: "/:locale/campaigns/:slug/updates.xml",
    handle: async ({ params: { locale, slug = "" } }) => {
      const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
      if (!campaign || !isLocale(locale)) notFound();
      const page = `${env().APP_URL}/${locale}/campaigns/${slug}`;
      return {
        status: 200,
        headers: {
          "content-type": "application/atom+xml; charset=utf-8",
          "cache-control": "public, max-age=60",
        },
        body: updatesFeed({ campaign, locale, page }),
      };
    },
  },
];
