import { changeCampaignState } from "#domain/editor/change-campaign-state";
import { changeCaseClock } from "#domain/editor/change-case-clock";
import { copyCampaign } from "#domain/editor/copy-campaign";
import { correctDemand } from "#domain/editor/correct-demand";
import { createCampaign } from "#domain/editor/create-campaign";
import { recordConsent } from "#domain/editor/record-consent";
import { restoreVersion } from "#domain/editor/restore-version";
import { reviewLanguage } from "#domain/editor/review-language";
import * as forms from "#domain/editor/schema";
import { switchLanguage } from "#domain/editor/switch-language";
import { claimCampaign } from "#domain/organizer/authority";
import { nothingSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { saveSection } from "../campaign-section.ts";
import type { Route } from "../http.ts";
import { after, campaignForm, chosenOrganisationForm, organizerPage } from "../organizer-form.ts";

const campaigns = "/:locale/organizer/campaigns";
const campaignPath = `${campaigns}/:campaign`;
const pageOf = ({ locale }: Record<string, string>, slug: string) => `/${locale}/organizer/campaigns/${slug}`;

const move = campaignForm("campaigns.move", forms.campaignMoveSchema, async (claim, { to }) => {
  const moved = await changeCampaignState({ ...claim, to });
  return moved.ok ? { ok: true, done: `moved-from-${moved.from.toLowerCase()}` } : moved;
});
/** Which organisation it is for stands in the form. */
const create = chosenOrganisationForm(
  "campaigns.edit",
  forms.newCampaignSchema,
  async (by, { organisation: _, ...input }, { params }) => {
    const created = await createCampaign({ by, ...input });
    return created.ok ? { ok: true, done: "created", to: pageOf(params, created.slug) } : created;
  },
);

/** Forms of the pages on which a campaign is written and published. */
export const routes: Route[] = [
  // Before the pages of a campaign: none is called "new".
  organizerPage(`${campaigns}/new`, { create }),
  organizerPage(campaignPath, {
    move,
    copy: campaignForm("campaigns.edit", forms.copySchema, async (claim, { slug }, { params }) => {
      const copied = await copyCampaign({ ...claim, slug });
      return copied.ok ? { ok: true, done: "copied", to: pageOf(params, copied.slug) } : copied;
    }),
    clock: campaignForm("campaigns.move", forms.caseClockSchema, (claim, input) =>
      after(changeCaseClock({ ...claim, ...input }), "clock-changed"),
    ),
    consent: campaignForm("campaigns.move", forms.consentRecordSchema, (claim, input) =>
      after(recordConsent({ ...claim, ...input }), "consent-recorded"),
    ),
  }),
  organizerPage(`${campaignPath}/publish`, { move }),
  organizerPage(`${campaignPath}/content`, {
    language: campaignForm("campaigns.edit", forms.languageSwitchSchema, (claim, { language, on }) =>
      after(switchLanguage({ ...claim, language, on: on === "on" }), `language-${on}`),
    ),
    review: campaignForm("campaigns.edit", forms.languageReviewSchema, (claim, { reviewed, ...input }) => {
      const yes = reviewed === "yes";
      return after(
        reviewLanguage({ ...claim, ...input, reviewed: yes }),
        yes ? "review-noted" : "review-taken-back",
      );
    }),
  }),
  organizerPage(`${campaignPath}/content/:section`, {
    content: {
      right: "campaigns.edit",
      run: async (actor, params, fields) =>
        saveSection(await claimCampaign(actor, params.campaign ?? "", "campaigns.edit"), params, fields),
    },
    correct: campaignForm("campaigns.edit", forms.demandCorrectionSchema, (claim, input) =>
      after(correctDemand({ ...claim, ...input }), "demand-corrected"),
    ),
  }),
  organizerPage(`${campaignPath}/versions/:version`, {
    restore: campaignForm("campaigns.edit", nothingSchema, (claim, _input, { params }) => {
      const number = Number(/^[1-9]\d{0,8}$/.exec(params.version ?? "")?.[0] ?? notFound());
      return after(restoreVersion({ ...claim, number }), "version-restored");
    }),
  }),
];
