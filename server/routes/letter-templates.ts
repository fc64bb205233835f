import { addRecipient } from "#domain/letter-templates/add-recipient";
import { addTemplate } from "#domain/letter-templates/add-template";
import { arrange } from "#domain/letter-templates/arrange";
import { changeRecipientWords } from "#domain/letter-templates/change-recipient-words";
import { changeTemplate } from "#domain/letter-templates/change-template";
import { moveRecipient } from "#domain/letter-templates/move-recipient";
import { getTemplate } from "#domain/letter-templates/queries";
import { removeRecipient } from "#domain/letter-templates/remove-recipient";
import { removeTemplate } from "#domain/letter-templates/remove-template";
import * as forms from "#domain/letter-templates/schema";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import type { Route } from "../http.ts";
import { after, campaignForm, organizerPage } from "../organizer-form.ts";
import { tryTemplate } from "../try-template.ts";

type Params = Record<string, string>;
const right = "letters.edit";
const letters = "/:locale/organizer/campaigns/:campaign/letters";
const templatesHref = ({ locale, campaign }: Params) =>
  `/${locale}/organizer/campaigns/${campaign}/letters/templates`;

const newTemplate = campaignForm(right, forms.newTemplateSchema, async (claim, input, { params }) => {
  const added = await addTemplate({ ...claim, input });
  return added.ok ? { ok: true, done: "template-added", to: `${templatesHref(params)}/${added.key}` } : added;
});

const gone = campaignForm(right, forms.versionSchema, async (claim, { version }, { params }) => {
  const removed = await removeTemplate({ ...claim, key: params.template ?? "", version });
  return removed.ok ? { ok: true, done: "template-removed", to: templatesHref(params) } : removed;
});

const text = campaignForm(right, forms.templateSchema, async (claim, input, { params }) => {
  const { template: key = "", language } = params;
  if (!isLocale(language)) notFound();
  if (input.go) {
    const data: forms.TemplateAnswer = { paragraphs: arrange(input.paragraphs, input.go) };
    return { ok: true, data, keep: true };
  }
  const { usedBy } = await getTemplate(claim.campaignId, key, language);
  const trial = { key, usedBy: usedBy.map(({ slug }) => slug), language, draft: input };
  const refused = await tryTemplate(params.campaign ?? "", trial);
  return refused ?? after(changeTemplate({ ...claim, key, locale: language, input }), "template-changed");
});

/** Forms about whom a campaign writes to and with which texts. */
export const routes: Route[] = [
  organizerPage(`${letters}/recipients`, {
    add: campaignForm(right, forms.newRecipientSchema, (claim, input) =>
      after(addRecipient({ ...claim, input }), "recipient-added"),
    ),
    change: campaignForm(right, forms.recipientWordsSchema, (claim, input) =>
      after(changeRecipientWords({ ...claim, input }), "recipient-saved"),
    ),
    move: campaignForm(right, forms.moveRecipientSchema, (claim, input) =>
      after(moveRecipient({ ...claim, input }), "recipient-moved"),
    ),
    remove: campaignForm(right, forms.namedRecipientSchema, (claim, input) =>
      after(removeRecipient({ ...claim, input }), "recipient-removed"),
    ),
  }),
  organizerPage(`${letters}/templates`, { add: newTemplate }),
  organizerPage(`${letters}/templates/:template`, { remove: gone }),
  organizerPage(`${letters}/templates/:template/:language`, { text }),
];
