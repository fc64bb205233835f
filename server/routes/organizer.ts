import { changeOrganisation } from "#domain/organizer/change-organisation";
import { resetBreaker } from "#domain/organizer/reset-breaker";
import * as forms from "#domain/organizer/schema";
import { changeRetention } from "#domain/privacy/change-retention";
import { retentionChangeSchema } from "#domain/privacy/schema";
import type { Route } from "../http.ts";
import { after, chosenOrganisationForm, organisationForm, organizerPage } from "../organizer-form.ts";

const organisation = "/:locale/organizer/organisations/:organisation";

/** Forms of the organizers' pages. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer", {
    "reset-breaker": chosenOrganisationForm("breakers.reset", forms.breakerSchema, (by, { kind }) =>
      after(resetBreaker({ by, kind }), "breaker-reset"),
    ),
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
