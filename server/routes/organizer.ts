import { claimOrganisation } from "#domain/organizer/authority";
import { changeOrganisation } from "#domain/organizer/change-organisation";
import { changeOwnPassword } from "#domain/organizer/change-own-password";
import { resetBreaker } from "#domain/organizer/reset-breaker";
import { revokeSession } from "#domain/organizer/revoke-session";
import * as forms from "#domain/organizer/schema";
import { changeRetention } from "#domain/privacy/change-retention";
import { retentionChangeSchema } from "#domain/privacy/schema";
import type { Route } from "../http.ts";
import { after, organizerForm, organizerPage } from "../organizer-form.ts";

const organisation = "/:locale/organizer/organisations/:organisation";

/** Forms of the organizers' pages. Each claims its right before it does anything. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer", {
    "reset-breaker": organizerForm(forms.breakerSchema, async (actor, _, { organisation, kind }) => {
      const by = claimOrganisation(actor, organisation, "breakers.reset");
      return after(resetBreaker({ by, kind }), "breaker-reset");
    }),
  }),
  organizerPage(`${organisation}/data`, {
    retention: organizerForm(retentionChangeSchema, async (actor, { organisation = "" }, input) => {
      const by = claimOrganisation(actor, organisation, "organisation.edit");
      return after(changeRetention({ by, ...input }), "retention-changed");
    }),
  }),
  organizerPage(`${organisation}/settings`, {
    organisation: organizerForm(forms.organisationSchema, async (actor, { organisation = "" }, input) => {
      const by = claimOrganisation(actor, organisation, "organisation.edit");
      return after(changeOrganisation({ by, ...input }), "saved");
    }),
  }),
  organizerPage("/:locale/organizer/account", {
    password: organizerForm(forms.ownPasswordSchema, (actor, _, input) =>
      after(changeOwnPassword({ actor, ...input }), "password-changed"),
    ),
    "revoke-session": organizerForm(forms.sessionSchema, (actor, _, { id }) =>
      after(revokeSession({ actor, id }), "session-ended"),
    ),
    "revoke-others": organizerForm(forms.nothingSchema, (actor) =>
      after(revokeSession({ actor, id: null }), "sessions-ended"),
    ),
  }),
];
