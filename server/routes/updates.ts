import { type Actor, claimCampaign, findActor } from "#domain/organizer/authority";
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
import { after, organizerForm, organizerPage } from "../organizer-form.ts";

const list = "/:locale/organizer/campaigns/:campaign/updates";
const one = `${list}/:update`;

type Params = Record<string, string>;

/** The right is claimed before anything else; what is no id, and an update of another campaign, does not exist. */
async function claim(actor: Actor, { campaign = "" }: Params) {
  return claimCampaign(actor, campaign, "updates.send");
}

async function claimUpdate(actor: Actor, params: Params) {
  const owned = await claim(actor, params);
  return { ...owned, id: idSchema.safeParse({ id: params.update }).data?.id ?? notFound() };
}

/** Forms of the updates to signers. */
export const routes: Route[] = [
  organizerPage(list, {
    create: organizerForm(nothingSchema, async (actor, params) => {
      const { id } = await createUpdate(await claim(actor, params));
      return { ok: true, reply: redirect(`${pathOf(params)}/${id}`) };
    }),
  }),
  organizerPage(one, {
    save: organizerForm(updateSchema, async (actor, params, input) =>
      after(saveUpdate({ ...(await claimUpdate(actor, params)), ...input }), "saved"),
    ),
    publish: organizerForm(publicationSchema, async (actor, params, { kind }) =>
      after(publishUpdate({ ...(await claimUpdate(actor, params)), kind }), "published"),
    ),
    remove: organizerForm(nothingSchema, async (actor, params) => {
      const removed = await removeUpdate(await claimUpdate(actor, params));
      return removed.ok ? { ok: true, reply: redirect(`${pathOf(params)}?done=removed`) } : removed;
    }),
  }),
  organizerPage(`${one}/preview`, {
    test: organizerForm(testUpdateSchema, async (actor, params, input) =>
      after(sendTestUpdate({ actor, ...(await claimUpdate(actor, params)), ...input }), "test-sent"),
    ),
  }),
  organizerPage(`${one}/send`, {
    count: organizerForm(mailingSchema, async (actor, params, segment) => {
      const { campaignId } = await claimUpdate(actor, params);
      const counted = await countRecipients({ campaignId, segment });
      return counted.ok ? { ok: true, data: counted, keep: true } : counted;
    }),
    start: organizerForm(mailingSchema, async (actor, params, input) =>
      after(startMailing({ ...(await claimUpdate(actor, params)), input }), "started"),
    ),
    stop: organizerForm(nothingSchema, async (actor, params) =>
      after(stopMailing(await claimUpdate(actor, params)), "stopped"),
    ),
    resume: organizerForm(nothingSchema, async (actor, params) =>
      after(resumeMailing(await claimUpdate(actor, params)), "resumed"),
    ),
    end: organizerForm(nothingSchema, async (actor, params) =>
      after(endMailing(await claimUpdate(actor, params)), "ended"),
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
  const { campaignId, id } = await claimUpdate(actor, params);
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
