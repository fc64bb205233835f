import type { MediaType } from "#domain/ledger/reply-file";
import { addHoliday } from "#domain/organizer/add-holiday";
import { claimCampaign, claimOrganisation, findActor } from "#domain/organizer/authority";
import { deleteReplyFile } from "#domain/organizer/delete-reply-file";
import { downloadReplyFile } from "#domain/organizer/download-reply-file";
import { loadHolidays } from "#domain/organizer/load-holidays";
import { removeHoliday } from "#domain/organizer/remove-holiday";
import { reviewReply } from "#domain/organizer/review-reply";
import * as forms from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { translator } from "#lib/i18n";
import { isLocale } from "#lib/locales";
import { type Incoming, type Reply, type Route, redirect } from "../http.ts";
import { type Outcome, organizerForm, organizerPage } from "../organizer-form.ts";

const campaign = "/:locale/organizer/campaigns/:campaign";

/** What organizers do after letters have left: read reported answers, and keep the offices' days off. */
export const routes: Route[] = [
  organizerPage(`${campaign}/replies`, {
    review: organizerForm(forms.replyReviewSchema, async (actor, { campaign = "" }, input) => {
      const claim = await claimCampaign(actor, campaign, "replies.review");
      return after(reviewReply({ ...claim, ...input }), `reply-${input.decision}ed`);
    }),
    "delete-file": organizerForm(forms.idSchema, async (actor, { campaign = "" }, input) => {
      const claim = await claimCampaign(actor, campaign, "replies.review");
      return after(deleteReplyFile({ ...claim, ...input }), "file-deleted");
    }),
  }),
  { method: "GET", pattern: `${campaign}/replies/:reply/file`, handle: download },
  organizerPage("/:locale/organizer/organisations/:organisation/holidays", {
    add: organizerForm(forms.newHolidaySchema, async (actor, { organisation = "" }, input) => {
      const by = claimOrganisation(actor, organisation, "offices.edit");
      return after(addHoliday({ by, ...input }), "holiday-added");
    }),
    remove: organizerForm(forms.holidayDaySchema, async (actor, { organisation = "" }, input) => {
      const by = claimOrganisation(actor, organisation, "offices.edit");
      return after(removeHoliday({ by, ...input }), "holiday-removed");
    }),
    load: organizerForm(forms.holidayYearSchema, async (actor, { organisation = "", locale }, { year }) => {
      const by = claimOrganisation(actor, organisation, "offices.edit");
      const t = translator(isLocale(locale) ? locale : "en", "aftercare");
      return after(loadHolidays({ by, year, names: (key) => t(`holidays.names.${key}`) }), "holidays-loaded");
    }),
  }),
];

async function after(outcome: Promise<Outcome>, done: string): Promise<Outcome> {
  const settled = await outcome;
  return settled.ok ? { ok: true, done } : settled;
}

const endings: Record<MediaType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/**
 * A stranger's file: always saved, never shown by the browser as part of this site. Its name is ours; the sandbox holds
 * even where a browser would open it.
 */
async function download({ headers, params }: Incoming): Promise<Reply> {
  const { locale, campaign: slug = "", reply = "" } = params;
  const actor = await findActor(headers.cookie);
  if (!actor) return redirect(`/${locale}/organizer/sign-in`);
  const claim = await claimCampaign(actor, slug, "replies.review");
  const { success, data } = forms.idSchema.safeParse({ id: reply });
  if (!success) notFound();
  const { mediaType, content } = await downloadReplyFile({ ...claim, id: data.id });
  return {
    status: 200,
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="reply.${endings[mediaType]}"`,
      "content-security-policy":
        "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
    body: content,
  };
}
