import { claimCampaign, claimOffice, claimOrganisation } from "#domain/organizer/authority";
import { changeCampaignState } from "#domain/organizer/change-campaign-state";
import { changeCaseClock } from "#domain/organizer/change-case-clock";
import { changeOfficeAddress } from "#domain/organizer/change-office-address";
import { changeOfficeEmail } from "#domain/organizer/change-office-email";
import { changeOfficePhone } from "#domain/organizer/change-office-phone";
import { changeOrganisation } from "#domain/organizer/change-organisation";
import { changeOwnPassword } from "#domain/organizer/change-own-password";
import { createApiToken } from "#domain/organizer/create-api-token";
import { recordConsent } from "#domain/organizer/record-consent";
import { resetBreaker } from "#domain/organizer/reset-breaker";
import { revokeApiToken } from "#domain/organizer/revoke-api-token";
import { revokeSession } from "#domain/organizer/revoke-session";
import * as forms from "#domain/organizer/schema";
import { verifyOfficeRecord } from "#domain/organizer/verify-office-record";
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
  organizerPage("/:locale/organizer/campaigns/:campaign", {
    move: organizerForm(forms.campaignMoveSchema, async (actor, { campaign = "" }, { to }) => {
      const claim = await claimCampaign(actor, campaign, "campaigns.move");
      const moved = await changeCampaignState({ ...claim, to });
      return moved.ok ? { ok: true, done: `moved-from-${moved.from.toLowerCase()}` } : moved;
    }),
    clock: organizerForm(forms.caseClockSchema, async (actor, { campaign = "" }, input) =>
      after(
        changeCaseClock({ ...(await claimCampaign(actor, campaign, "campaigns.move")), ...input }),
        "clock-changed",
      ),
    ),
    consent: organizerForm(forms.consentRecordSchema, async (actor, { campaign = "" }, input) =>
      after(
        recordConsent({ ...(await claimCampaign(actor, campaign, "campaigns.move")), ...input }),
        "consent-recorded",
      ),
    ),
  }),
  organizerPage(`${organisation}/offices/:office`, {
    email: organizerForm(
      forms.officeEmailSchema,
      async (actor, { organisation = "", office = "" }, input) => {
        const claim = await claimOffice(actor, organisation, office, "offices.edit");
        return after(changeOfficeEmail({ ...claim, ...input }), "email-changed");
      },
    ),
    phone: organizerForm(
      forms.officePhoneSchema,
      async (actor, { organisation = "", office = "" }, input) => {
        const claim = await claimOffice(actor, organisation, office, "offices.edit");
        return after(changeOfficePhone({ ...claim, ...input }), "phone-changed");
      },
    ),
    address: organizerForm(
      forms.officeAddressSchema,
      async (actor, { organisation = "", office = "" }, input) => {
        const claim = await claimOffice(actor, organisation, office, "offices.edit");
        return after(changeOfficeAddress({ ...claim, ...input }), "address-changed");
      },
    ),
    verify: organizerForm(
      forms.officeRecordSchema,
      async (actor, { organisation = "", office = "" }, input) => {
        const claim = await claimOffice(actor, organisation, office, "offices.edit");
        return after(verifyOfficeRecord({ ...claim, ...input }), "verified");
      },
    ),
  }),
  organizerPage(`${organisation}/tokens`, {
    create: organizerForm(forms.newApiTokenSchema, async (actor, { organisation = "" }, input) => {
      const by = claimOrganisation(actor, organisation, "tokens.manage");
      const { secret } = await createApiToken({ by, ...input });
      return { ok: true, data: { secret } };
    }),
    revoke: organizerForm(forms.idSchema, async (actor, { organisation = "" }, { id }) => {
      const by = claimOrganisation(actor, organisation, "tokens.manage");
      return after(revokeApiToken({ by, id }), "token-revoked");
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
