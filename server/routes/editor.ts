import { changeCampaignState } from "#domain/editor/change-campaign-state";
import { changeCaseClock } from "#domain/editor/change-case-clock";
import { recordConsent } from "#domain/editor/record-consent";
import * as forms from "#domain/editor/schema";
import type { Route } from "../http.ts";
import { after, campaignForm, organizerPage } from "../organizer-form.ts";

/** Forms of a campaign's own page. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer/campaigns/:campaign", {
    move: campaignForm("campaigns.move", forms.campaignMoveSchema, async (claim, { to }) => {
      const moved = await changeCampaignState({ ...claim, to });
      return moved.ok ? { ok: true, done: `moved-from-${moved.from.toLowerCase()}` } : moved;
    }),
    clock: campaignForm("campaigns.move", forms.caseClockSchema, (claim, input) =>
      after(changeCaseClock({ ...claim, ...input }), "clock-changed"),
    ),
    consent: campaignForm("campaigns.move", forms.consentRecordSchema, (claim, input) =>
      after(recordConsent({ ...claim, ...input }), "consent-recorded"),
    ),
  }),
];
