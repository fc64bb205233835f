import { claimCampaign, findActor } from "#domain/organizer/authority";
import { idSchema, nothingSchema } from "#domain/organizer/schema";
import { createUpdate } from "#domain/updates/create-update";
import { getUpdate } from "#domain/updates/owned-update";
import { publishUpdate } from "#domain/updates/publish-update";
import { removeUpdate } from "#domain/updates/remove-update";
import { saveUpdate } from "#domain/updates/save-update";
import { mailingSchema, publicationSchema, testUpdateSchema, updateSchema } from "#domain/updates/schema";
import { sendTestUpdate } from "#domain/updates/send-test-update";
import { countRecipients, startMailing } from "#domain/updates/start-mailing";
import { endMailing, resumeMailing, stopMailing } from "#domain/updates/stop-mailing";
import { findPreview } from "#domain/updates/update-preview";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import { type Incoming, type Reply, type Route, redirect } from "../http.ts";
import { after, campaignForm, organizerPage } from "../organizer-form.ts";

const list = "/:locale/organizer/campaigns/:campaign/updates";
const one = `${list}/:update`;

type Params = Record<string, string>;

/** What is no id does not exist, like an update of another campaign. */
function idOf({ update }: Params): string {
  return idSchema.safeParse({ id: update }).data?.id ?? notFound();
}

/** Forms of the updates to signers. */
export const routes: Route[] = [
  organizerPage(list, {
    create: campaignForm("updates.send", nothingSchema, async (owned, _, { params }) => {
      const { id } = await createUpdate(owned);
      return { ok: true, reply: redirect(`${pathOf(params)}/${id}`) };
    }),
  }),
  organizerPage(one, {
    save: campaignForm("updates.send", updateSchema, async (owned, input, { params }) =>
      after(saveUpdate({ ...owned, id: idOf(params), ...input }), "saved"),
    ),
    publish: campaignForm("updates.send", publicationSchema, async (owned, { kind }, { params }) =>
      after(publishUpdate({ ...owned, id: idOf(params), kind }), "published"),
    ),
    remove: campaignForm("updates.send", nothingSchema, async (owned, _, { params }) => {
      const removed = await removeUpdate({ ...owned, id: idOf(params) });
      return removed.ok ? { ok: true, reply: redirect(`${pathOf(params)}?done=removed`) } : removed;
    }),
  }),
  organizerPage(`${one}/preview`, {
    test: campaignForm("updates.send", testUpdateSchema, async (owned, input, { actor, params }) =>
      after(sendTestUpdate({ actor, ...owned, id: idOf(params), ...input }), "test-sent"),
    ),
  }),
  organizerPage(`${one}/send`, {
    count: campaignForm("updates.send", mailingSchema, async (owned, segment, { params }) => {
      idOf(params);
      const counted = await countRecipients({ campaignId: owned.campaignId, segment });
      return counted.ok ? { ok: true, data: counted, keep: true } : counted;
    }),
    start: campaignForm("updates.send", mailingSchema, async (owned, input, { params }) =>
      after(startMailing({ ...owned, id: idOf(params), input }), "started"),
    ),
    stop: campaignForm("updates.send", nothingSchema, async (owned, _, { params }) =>
      after(stopMailing({ ...owned, id: idOf(params) }), "stopped"),
    ),
    resume: campaignForm("updates.send", nothingSchema, async (owned, _, { params }) =>
      after(resumeMailing({ ...owned, id: idOf(params) }), "resumed"),
    ),
    end: campaignForm("updates.send", nothingSchema, async (owned, _, { params }) =>
      after(endMailing({ ...owned, id: idOf(params) }), "ended"),
    ),
  }),
  { method: "GET", pattern: `${one}/preview/:language`, handle: showPreview },
];

function pathOf({ locale, campaign = "" }: Params): string {
  return `/${locale}/organizer/campaigns/${encodeURIComponent(campaign)}/updates`;
}

/** The mail as its readers get it, for a frame of our own page: it runs and loads nothing, and its links do not open. */
async function showPreview({ headers, params }: Incoming): Promise<Reply> {
  const actor = await findActor(headers.cookie);
  if (!actor) return redirect(`/${params.locale}/organizer/sign-in`);
  const { campaignId } = await claimCampaign(actor, params.campaign ?? "", "updates.send");
  const id = idOf(params);
  const language = isLocale(params.language) ? params.language : notFound();
  const { revision } = await getUpdate(campaignId, id);
  const preview = (await findPreview(campaignId, id, revision, language)) ?? notFound();
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      "x-frame-options": "SAMEORIGIN",
      "cache-control": "no-store",
    },
    body: preview.html,
  };
}
