import {
  chooseEvents,
  removeWebhook,
  resendDelivery,
  rotateSecret,
  sendTest,
  switchOff,
  switchOn,
} from "#domain/integrations/change-webhook";
import { createApiToken } from "#domain/integrations/create-api-token";
import { createWebhook } from "#domain/integrations/create-webhook";
import { revokeApiToken } from "#domain/integrations/revoke-api-token";
import { newApiTokenSchema, newWebhookSchema, webhookEventsSchema } from "#domain/integrations/schema";
import { type Actor, claimOrganisation } from "#domain/organizer/authority";
import { idSchema, nothingSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { type Route, redirect } from "../http.ts";
import { after, organizerForm, organizerPage } from "../organizer-form.ts";

const webhooks = "/:locale/organizer/organisations/:organisation/webhooks";

type Params = Record<string, string>;

function claim(actor: Actor, { organisation = "" }: Params) {
  return claimOrganisation(actor, organisation, "webhooks.manage");
}

function claimWebhook(actor: Actor, params: Params) {
  const by = claim(actor, params);
  return { by, id: idSchema.safeParse({ id: params.webhook }).data?.id ?? notFound() };
}

/** Forms of what programs may do in an organisation's name. Each claims its right before it does anything. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer/organisations/:organisation/tokens", {
    create: organizerForm(newApiTokenSchema, async (actor, { organisation = "" }, input) => {
      const by = claimOrganisation(actor, organisation, "tokens.manage");
      const { secret } = await createApiToken({ by, ...input });
      return { ok: true, data: { secret } };
    }),
    revoke: organizerForm(idSchema, async (actor, { organisation = "" }, { id }) => {
      const by = claimOrganisation(actor, organisation, "tokens.manage");
      return after(revokeApiToken({ by, id }), "token-revoked");
    }),
  }),
  organizerPage(webhooks, {
    create: organizerForm(newWebhookSchema, async (actor, params, input) => {
      const created = await createWebhook({ by: claim(actor, params), ...input });
      return created.ok ? { ok: true, data: { secret: created.secret } } : created;
    }),
  }),
  organizerPage(`${webhooks}/:webhook`, {
    events: organizerForm(webhookEventsSchema, async (actor, params, { events }) =>
      after(chooseEvents(claimWebhook(actor, params), events), "events-saved"),
    ),
    rotate: organizerForm(nothingSchema, async (actor, params) => {
      const { secret } = await rotateSecret(claimWebhook(actor, params));
      return { ok: true, data: { secret } };
    }),
    off: organizerForm(nothingSchema, async (actor, params) =>
      after(switchOff(claimWebhook(actor, params)), "switched-off"),
    ),
    on: organizerForm(nothingSchema, async (actor, params) =>
      after(switchOn(claimWebhook(actor, params)), "switched-on"),
    ),
    test: organizerForm(nothingSchema, async (actor, params) =>
      after(sendTest(claimWebhook(actor, params)), "test-sent"),
    ),
    resend: organizerForm(idSchema, async (actor, params, { id }) =>
      after(resendDelivery(claimWebhook(actor, params), id), "resent"),
    ),
    remove: organizerForm(nothingSchema, async (actor, params) => {
      await removeWebhook(claimWebhook(actor, params));
      const { locale, organisation = "" } = params;
      const home = `/${locale}/organizer/organisations/${encodeURIComponent(organisation)}`;
      return { ok: true, reply: redirect(`${home}/webhooks?done=removed`) };
    }),
  }),
];
