import { createApiToken } from "#domain/integrations/create-api-token";
import { revokeApiToken } from "#domain/integrations/revoke-api-token";
import { newApiTokenSchema } from "#domain/integrations/schema";
import { claimOrganisation } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import type { Route } from "../http.ts";
import { after, organizerForm, organizerPage } from "../organizer-form.ts";

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
];
