import { claimOrganisation } from "#domain/organizer/authority";
import { changeOrganisation } from "#domain/organizer/change-organisation";
import { resetBreaker } from "#domain/organizer/reset-breaker";
import * as forms from "#domain/organizer/schema";
import { changeRetention } from "#domain/privacy/change-retention";
import { retentionChangeSchema } from "#domain/privacy/schema";
import type { Route } from "../http.ts";
import { after, organisationForm, organizerForm, organizerPage } from "../organizer-form.ts";

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
    retention: organisationForm("organisation.edit", retentionChangeSchema, (by, input) =>
      after(changeRetention({ by, ...input }), "retention-changed"),
    ),
  }),
  organizerPage(`${organisation}/settings`, {
    organisation: organisationForm("organisation.edit", forms.organisationSchema, (by, input) =>
      after(changeOrganisation({ by, ...input }), "saved"),
    ),
  }),
];
