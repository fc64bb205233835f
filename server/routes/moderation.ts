import type { MediaType } from "#domain/ledger/reply-file";
import { deleteReplyFile } from "#domain/moderation/delete-reply-file";
import { downloadReplyFile } from "#domain/moderation/download-reply-file";
import { reviewReply } from "#domain/moderation/review-reply";
import { replyReviewSchema } from "#domain/moderation/schema";
import { claimCampaign, findActor } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { type Incoming, type Reply, type Route, redirect } from "../http.ts";
import { after, organizerForm, organizerPage } from "../organizer-form.ts";

const campaign = "/:locale/organizer/campaigns/:campaign";

/** What supporters have reported, read by a moderator. */
export const routes: Route[] = [
  organizerPage(`${campaign}/replies`, {
    review: organizerForm(replyReviewSchema, async (actor, { campaign = "" }, input) => {
      const claim = await claimCampaign(actor, campaign, "replies.review");
      return after(reviewReply({ ...claim, ...input }), `reply-${input.decision}ed`);
    }),
    "delete-file": organizerForm(idSchema, async (actor, { campaign = "" }, input) => {
      const claim = await claimCampaign(actor, campaign, "replies.review");
      return after(deleteReplyFile({ ...claim, ...input }), "file-deleted");
    }),
  }),
  { method: "GET", pattern: `${campaign}/replies/:reply/file`, handle: download },
];

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
  const { success, data } = idSchema.safeParse({ id: reply });
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
