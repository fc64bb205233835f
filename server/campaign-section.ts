import { localesOn } from "#domain/editor/publish-checklist";
import { saveContent } from "#domain/editor/save-content";
import { type ContentFormData, isSection, sections } from "#domain/editor/schema";
import {
  fieldsToSave,
  findFaults,
  readSectionForm,
  type SectionForm,
  stepRows,
} from "#domain/editor/section-form";
import type { claimCampaign } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { page, type Reply } from "./http.ts";
import type { Outcome } from "./organizer-form.ts";

type Claim = Awaited<ReturnType<typeof claimCampaign>>;
type Params = Record<string, string>;
type Back = { errors?: Record<string, string>; status?: number; data: Partial<ContentFormData> };

/** One page of the campaign editor: saves it, or brings it back with its rows moved or its texts previewed. */
export async function saveSection(
  claim: Claim,
  params: Params,
  posted: Record<string, string | string[]>,
): Promise<Outcome> {
  const section = isSection(params.section ?? "") ? (params.section as keyof typeof sections) : notFound();
  const { rows } = sections[section];
  const form = readSectionForm(section, posted);
  const reply = (shown: SectionForm, back: Back): Outcome => ({
    ok: true,
    reply: bringBack(params, shown, back),
  });
  if (form.step === "preview") return reply(form, { data: { preview: true } });
  if (form.step !== "save" && rows) {
    const { form: stepped, touched } = stepRows(rows, form);
    return reply(stepped, { data: { touched } });
  }
  const fields = fieldsToSave(rows, form);
  const errors = findFaults(section, fields, await offeredTo(claim.campaignId));
  if (Object.keys(errors).length > 0) return reply(form, { errors, status: 422, data: {} });
  const saved = await saveContent({ ...claim, ...form, section, fields });
  if (saved.ok) return saved;
  const refused = { errors: { "": saved.reason }, status: "status" in saved ? saved.status : 422 };
  if (saved.reason !== "conflict") return reply(form, { ...refused, data: {} });
  const { content, version, ...conflict } = saved.data;
  return reply({ ...form, from: version, fields: content, gone: [] }, { ...refused, data: { conflict } });
}

/** The same page with what was typed. The form goes on from the version that it names now. */
function bringBack(params: Params, form: SectionForm, { errors = {}, status = 200, data }: Back): Reply {
  const path = `/${params.locale}/organizer/campaigns/${params.campaign}/content/${params.section}`;
  const { fields, from, gone, summary, reviewedAgain } = form;
  const shown: ContentFormData = {
    fields,
    from,
    gone,
    summary,
    reviewedAgain,
    touched: null,
    preview: false,
    ...data,
  };
  return page(path, status, { form: "content", values: {}, errors, data: shown });
}

/** Languages of a published campaign that must stay complete; none while it is a draft. */
async function offeredTo(campaignId: Claim["campaignId"]) {
  const { state, translations } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { state: true, translations: true },
  });
  return state === "DRAFT" ? [] : localesOn(translations);
}
