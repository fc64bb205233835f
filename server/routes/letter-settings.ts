import { changeEmphasis } from "#domain/letter-additions/change-emphasis";
import { changeEnclosures } from "#domain/letter-additions/change-enclosures";
import { changeStress } from "#domain/letter-additions/change-stress";
import { listOfficesOf } from "#domain/letter-additions/queries";
import * as additions from "#domain/letter-additions/schema";
import { addRule } from "#domain/letter-settings/add-rule";
import { addTerm } from "#domain/letter-settings/add-term";
import { changePostage } from "#domain/letter-settings/change-postage";
import { changeRecipient } from "#domain/letter-settings/change-recipient";
import { changeRule } from "#domain/letter-settings/change-rule";
import { changeThreshold } from "#domain/letter-settings/change-threshold";
import { moveRule } from "#domain/letter-settings/move-rule";
import { removeMission } from "#domain/letter-settings/remove-mission";
import { removeRule } from "#domain/letter-settings/remove-rule";
import { removeTerm } from "#domain/letter-settings/remove-term";
import { saveMission } from "#domain/letter-settings/save-mission";
import * as forms from "#domain/letter-settings/schema";
import { sendTestLetter } from "#domain/letter-settings/send-test-letter";
import { type Actor, claimCampaign } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import type { Route } from "../http.ts";
import { previewLetter, printPreview } from "../letter-preview.ts";
import { after, organizerForm, organizerPage } from "../organizer-form.ts";
import { tryEmphasis, tryEnclosures, tryStress } from "../try-additions.ts";

const letters = "/:locale/organizer/campaigns/:campaign/letters";
const claim = (actor: Actor, { campaign = "" }: Record<string, string>) =>
  claimCampaign(actor, campaign, "letters.edit");
const localeOf = ({ locale }: Record<string, string>) => (isLocale(locale) ? locale : notFound());

/** Forms of a campaign's letter settings. Each claims its right before it does anything. */
export const routes: Route[] = [
  organizerPage(letters, {
    threshold: organizerForm(forms.thresholdSchema, async (actor, params, input) =>
      after(changeThreshold({ ...(await claim(actor, params)), ...input }), "threshold-changed"),
    ),
    recipient: organizerForm(forms.recipientSchema, async (actor, params, input) =>
      after(changeRecipient({ ...(await claim(actor, params)), input }), "recipient-changed"),
    ),
    test: organizerForm(forms.testLetterSchema, async (actor, params, input) => {
      const owned = await claim(actor, params);
      return after(sendTestLetter({ ...owned, actor, locale: localeOf(params), input }), "test-sent");
    }),
  }),
  organizerPage(`${letters}/rules`, {
    add: organizerForm(forms.ruleSchema, async (actor, params, input) =>
      after(addRule({ ...(await claim(actor, params)), input }), "rule-added"),
    ),
    move: organizerForm(forms.ruleMoveSchema, async (actor, params, input) =>
      after(moveRule({ ...(await claim(actor, params)), ...input }), "rule-moved"),
    ),
    remove: organizerForm(forms.versionedIdSchema, async (actor, params, input) =>
      after(removeRule({ ...(await claim(actor, params)), ...input }), "rule-removed"),
    ),
  }),
  organizerPage(`${letters}/rules/:rule`, {
    change: organizerForm(forms.ruleSchema, async (actor, params, input) => {
      const id = idSchema.safeParse({ id: params.rule }).data?.id ?? notFound();
      return after(changeRule({ ...(await claim(actor, params)), id, input }), "rule-changed");
    }),
  }),
  organizerPage(`${letters}/preview`, {
    preview: organizerForm(forms.previewSchema, async (actor, params, input) => {
      await claim(actor, params);
      return previewLetter({ slug: params.campaign ?? "", locale: localeOf(params), input });
    }),
    pdf: organizerForm(forms.previewSchema, async (actor, params, input) => {
      await claim(actor, params);
      return printPreview({ slug: params.campaign ?? "", input });
    }),
  }),
  organizerPage(`${letters}/wording`, {
    add: organizerForm(forms.termSchema, async (actor, params, input) =>
      after(addTerm({ ...(await claim(actor, params)), input }), "term-added"),
    ),
    remove: organizerForm(forms.versionedIdSchema, async (actor, params, input) =>
      after(removeTerm({ ...(await claim(actor, params)), ...input }), "term-removed"),
    ),
  }),
  organizerPage(`${letters}/additions`, {
    emphasis: organizerForm(additions.emphasisSchema, async (actor, params, input) => {
      const owned = await claim(actor, params);
      const refused = await tryEmphasis(params.campaign ?? "", input);
      return refused ?? after(changeEmphasis({ ...owned, input }), "emphasis-changed");
    }),
    stress: organizerForm(additions.stressSchema, async (actor, params, input) => {
      const owned = await claim(actor, params);
      const refused = await tryStress(params.campaign ?? "", input);
      return refused ?? after(changeStress({ ...owned, input }), "stress-changed");
    }),
    enclosures: organizerForm(additions.enclosuresSchema, async (actor, params, input) => {
      const owned = await claim(actor, params);
      const offices = await listOfficesOf(owned.campaignId, input.template);
      const refused = await tryEnclosures(params.campaign ?? "", offices, input);
      return refused ?? after(changeEnclosures({ ...owned, input }), "enclosures-changed");
    }),
  }),
  organizerPage(`${letters}/missions`, {
    save: organizerForm(forms.missionSchema, async (actor, params, input) =>
      after(saveMission({ by: (await claim(actor, params)).by, input }), "mission-saved"),
    ),
    remove: organizerForm(idSchema, async (actor, params, { id }) =>
      after(removeMission({ by: (await claim(actor, params)).by, id }), "mission-removed"),
    ),
  }),
  organizerPage(`${letters}/postage`, {
    save: organizerForm(forms.postageSchema, async (actor, params, input) =>
      after(changePostage({ by: (await claim(actor, params)).by, input }), "postage-saved"),
    ),
  }),
];
