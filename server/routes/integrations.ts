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
import type { Authority } from "#domain/organizer/authority";
import { idSchema, nothingSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { type Route, redirect } from "../http.ts";
import { after, organisationForm, organizerPage } from "../organizer-form.ts";

const webhooks = "/:locale/organizer/organisations/:organisation/webhooks";

type Params = Record<string, string>;

function webhookOf(by: Authority, { webhook }: Params) {
  return { by, id: idSchema.safeParse({ id: webhook }).data?.id ?? notFound() };
}

/** Forms of what programs may do in an organisation's name. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer/organisations/:organisation/tokens", {
    create: organisationForm("tokens.manage", newApiTokenSchema, async (by, input) => {
      const { secret } = await createApiToken({ by, ...input });
      return { ok: true, data: { secret } };
    }),
    revoke: organisationForm("tokens.manage", idSchema, (by, { id }) =>
      after(revokeApiToken({ by, id }), "token-revoked"),
    ),
  }),
  organizerPage(webhooks, {
    create: organisationForm("webhooks.manage", newWebhookSchema, async (by, input) => {
      const created = await createWebhook({ by, ...input });
      return created.ok ? { ok: true, data: { secret: created.secret } } : created;
    }),
  }),
  organizerPage(`${webhooks}/:webhook`, {
    events: organisationForm("webhooks.manage", webhookEventsSchema, async (by, { events }, { params }) =>
      after(chooseEvents(webhookOf(by, params), events), "events-saved"),
    ),
    rotate: organisationForm("webhooks.manage", nothingSchema, async (by, _, { params }) => {
      const { secret } = await rotateSecret(webhookOf(by, params));
      return { ok: true, data: { secret } };
    }),
    off: organisationForm("webhooks.manage", nothingSchema, async (by, _, { params }) =>
      after(switchOff(webhookOf(by, params)), "switched-off"),
    ),
    on: organisationForm("webhooks.manage", nothingSchema, async (by, _, { params }) =>
      after(switchOn(webhookOf(by, params)), "switched-on"),
    ),
    test: organisationForm("webhooks.manage", nothingSchema, async (by, _, { params }) =>
      after(sendTest(webhookOf(by, params)), "test-sent"),
    ),
    resend: organisationForm("webhooks.manage", idSchema, async (by, { id }, { params }) =>
      after(resendDelivery(webhookOf(by, params), id), "resent"),
    ),
    remove: organisationForm("webhooks.manage", nothingSchema, async (by, _, { params }) => {
      await removeWebhook(webhookOf(by, params));
      const { locale, organisation = "" } = params;
      const home = `/${locale}/organizer/organisations/${encodeURIComponent(organisation)}`;
      return { ok: true, reply: redirect(`${home}/webhooks?done=removed`) };
    }),
  }),
];
