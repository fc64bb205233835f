import { changeCampaignState } from "#domain/editor/change-campaign-state";
import { changeCaseClock } from "#domain/editor/change-case-clock";
import { recordConsent } from "#domain/editor/record-consent";
import * as forms from "#domain/editor/schema";
import { claimCampaign } from "#domain/organizer/authority";
import type { Route } from "../http.ts";
import { after, organizerForm, organizerPage } from "../organizer-form.ts";

/** Forms of a campaign's own page. Each claims its right before it does anything. */
export const routes: Route[] = [
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
];
