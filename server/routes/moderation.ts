import type { MediaType } from "#domain/ledger/reply-file";
import { answerAppeal } from "#domain/moderation/answer-appeal";
import { claimItem } from "#domain/moderation/claim-item";
import { decideComment } from "#domain/moderation/decide-comment";
import { deleteReplyFile } from "#domain/moderation/delete-reply-file";
import { downloadReplyFile } from "#domain/moderation/download-reply-file";
import { reviewReply } from "#domain/moderation/review-reply";
import * as forms from "#domain/moderation/schema";
import { settleReports } from "#domain/moderation/settle-reports";
import { switchComments } from "#domain/moderation/switch-comments";
import { claimCampaign, findActor } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import { type Incoming, type Reply, type Route, redirect } from "../http.ts";
import { after, campaignForm, organizerPage } from "../organizer-form.ts";

const campaign = "/:locale/organizer/campaigns/:campaign";

const decide = campaignForm("moderation.work", forms.commentDecisionSchema, (claim, input) =>
  after(decideComment({ ...claim, ...input }), `comment-${input.decision.toLowerCase()}`),
);
const answer = campaignForm("moderation.work", forms.appealAnswerSchema, (claim, input) =>
  after(answerAppeal({ ...claim, ...input }), `appeal-${input.answer}`),
);
const settle = campaignForm("moderation.work", forms.settledReportsSchema, (claim, input) =>
  after(settleReports({ ...claim, ...input }), "reports-settled"),
);
const turn = campaignForm("comments.switch", forms.commentSwitchSchema, (claim, { open }) =>
  after(switchComments({ ...claim, open }), open ? "comments-opened" : "comments-closed"),
);
const review = campaignForm("replies.review", forms.replyReviewSchema, (claim, input) =>
  after(reviewReply({ ...claim, ...input }), `reply-${input.decision}ed`),
);
const deleteFile = campaignForm("replies.review", idSchema, (claim, input) =>
  after(deleteReplyFile({ ...claim, ...input }), "file-deleted"),
);

/** Back to the item itself. */
const claim = campaignForm("moderation.work", idSchema, async (owned, { id }, { params }) => {
  const claimed = await claimItem({ ...owned, id });
  const { locale, campaign: slug, kind } = params;
  const path = [`/${locale}/organizer/campaigns/${slug}/moderation`, kind].filter(Boolean).join("/");
  return claimed.ok ? { ok: true, to: `${path}#item-${id}` } : claimed;
});

const waiting = { claim, decide, answer, settle, review, turn, "delete-file": deleteFile };

/** What supporters have written and reported, read by a moderator. */
export const routes: Route[] = [
  organizerPage(`${campaign}/moderation`, waiting),
  organizerPage(`${campaign}/moderation/:kind`, waiting),
  organizerPage(`${campaign}/replies`, {
    review,
    "delete-file": deleteFile,
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
