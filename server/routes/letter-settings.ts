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
import { idSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import type { Route } from "../http.ts";
import { previewLetter, printPreview } from "../letter-preview.ts";
import { after, campaignForm, organizerPage } from "../organizer-form.ts";
import { tryEmphasis, tryEnclosures, tryStress } from "../try-additions.ts";

const letters = "/:locale/organizer/campaigns/:campaign/letters";
const localeOf = ({ locale }: Record<string, string>) => (isLocale(locale) ? locale : notFound());

/** Forms of a campaign's letter settings. */
export const routes: Route[] = [
  organizerPage(letters, {
    threshold: campaignForm("letters.edit", forms.thresholdSchema, async (owned, input) =>
      after(changeThreshold({ ...owned, ...input }), "threshold-changed"),
    ),
    recipient: campaignForm("letters.edit", forms.recipientSchema, async (owned, input) =>
      after(changeRecipient({ ...owned, input }), "recipient-changed"),
    ),
    test: campaignForm("letters.edit", forms.testLetterSchema, (owned, input, { actor, params }) =>
      after(sendTestLetter({ ...owned, actor, locale: localeOf(params), input }), "test-sent"),
    ),
  }),
  organizerPage(`${letters}/rules`, {
    add: campaignForm("letters.edit", forms.ruleSchema, async (owned, input) =>
      after(addRule({ ...owned, input }), "rule-added"),
    ),
    move: campaignForm("letters.edit", forms.ruleMoveSchema, async (owned, input) =>
      after(moveRule({ ...owned, ...input }), "rule-moved"),
    ),
    remove: campaignForm("letters.edit", forms.versionedIdSchema, async (owned, input) =>
      after(removeRule({ ...owned, ...input }), "rule-removed"),
    ),
  }),
  organizerPage(`${letters}/rules/:rule`, {
    change: campaignForm("letters.edit", forms.ruleSchema, async (owned, input, { params }) => {
      const id = idSchema.safeParse({ id: params.rule }).data?.id ?? notFound();
      return after(changeRule({ ...owned, id, input }), "rule-changed");
    }),
  }),
  organizerPage(`${letters}/preview`, {
    preview: campaignForm("letters.edit", forms.previewSchema, (_, input, { params }) =>
      previewLetter({ slug: params.campaign ?? "", locale: localeOf(params), input }),
    ),
    pdf: campaignForm("letters.edit", forms.previewSchema, (_, input, { params }) =>
      printPreview({ slug: params.campaign ?? "", input }),
    ),
  }),
  organizerPage(`${letters}/wording`, {
    add: campaignForm("letters.edit", forms.termSchema, async (owned, input) =>
      after(addTerm({ ...owned, input }), "term-added"),
    ),
    remove: campaignForm("letters.edit", forms.versionedIdSchema, async (owned, input) =>
      after(removeTerm({ ...owned, ...input }), "term-removed"),
    ),
  }),
  organizerPage(`${letters}/additions`, {
    emphasis: campaignForm("letters.edit", additions.emphasisSchema, async (owned, input, { params }) => {
      const refused = await tryEmphasis(params.campaign ?? "", input);
      return refused ?? after(changeEmphasis({ ...owned, input }), "emphasis-changed");
    }),
    stress: campaignForm("letters.edit", additions.stressSchema, async (owned, input, { params }) => {
      const refused = await tryStress(params.campaign ?? "", input);
      return refused ?? after(changeStress({ ...owned, input }), "stress-changed");
    }),
    enclosures: campaignForm("letters.edit", additions.enclosuresSchema, async (owned, input, { params }) => {
      const offices = await listOfficesOf(owned.campaignId, input.template);
      const refused = await tryEnclosures(params.campaign ?? "", offices, input);
      return refused ?? after(changeEnclosures({ ...owned, input }), "enclosures-changed");
    }),
  }),
  organizerPage(`${letters}/missions`, {
    save: campaignForm("letters.edit", forms.missionSchema, async (owned, input) =>
      after(saveMission({ by: owned.by, input }), "mission-saved"),
    ),
    remove: campaignForm("letters.edit", idSchema, async (owned, { id }) =>
      after(removeMission({ by: owned.by, id }), "mission-removed"),
    ),
  }),
  organizerPage(`${letters}/postage`, {
    save: campaignForm("letters.edit", forms.postageSchema, async (owned, input) =>
      after(changePostage({ by: owned.by, input }), "postage-saved"),
    ),
  }),
];
