import { agreeToDigest, leaveDigest, readDigestToken } from "#domain/digests/answer-digest";
import { askReader } from "#domain/digests/ask-reader";
import { findAsked, makeDigest } from "#domain/digests/make-digest";
import { removeReader } from "#domain/digests/remove-reader";
import { digestQuerySchema, inviteReaderSchema, membersSchema } from "#domain/digests/schema";
import { subscribeMembers } from "#domain/digests/subscribe-members";
import { claimCampaign, findActor } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { RendererBusy } from "#letters/print-errors";
import { digestPdf } from "#letters/report/digest-report";
import { isoDay } from "#lib/clock";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import { parseForm } from "../form-body.ts";
import { type Incoming, problem, type Reply, type Route, redirect } from "../http.ts";
import { after, campaignForm, organizerPage } from "../organizer-form.ts";

const page = "/:locale/organizer/campaigns/:campaign/digest";

/** Digests: who gets them, one made now, and the answer of whoever was asked. */
export const routes: Route[] = [
  organizerPage(page, {
    members: campaignForm("digests.send", membersSchema, (claim, input) =>
      after(subscribeMembers({ ...claim, input }), "members-added"),
    ),
    ask: campaignForm("digests.send", inviteReaderSchema, (claim, input) =>
      after(askReader({ ...claim, input }), "asked"),
    ),
    remove: campaignForm("digests.send", idSchema, (claim, { id }) =>
      after(removeReader({ ...claim, id }), "removed"),
    ),
  }),
  { method: "GET", pattern: `${page}/digest.pdf`, handle: download },
  { method: "POST", pattern: "/:locale/digest/:token", maxBody: 4_096, handle: answer },
];

async function download({ headers, params, query }: Incoming): Promise<Reply> {
  const actor = await findActor(headers.cookie);
  if (!actor) return redirect(`/${params.locale}/organizer/sign-in`);
  const slug = params.campaign ?? "";
  const { campaignId } = await claimCampaign(actor, slug, "statistics.read");
  const locale = isLocale(params.locale) ? params.locale : notFound();
  const typed = {
    period: query.get("period"),
    office: query.getAll("office"),
    language: query.get("language"),
  };
  const asked = await findAsked(campaignId, digestQuerySchema.parse(typed), locale);
  try {
    const body = await digestPdf(await makeDigest(asked), asked.locale);
    return {
      status: 200,
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${slug}-digest-${isoDay(asked.days.to)}.pdf"`,
        "cache-control": "no-store",
      },
      body,
    };
  } catch (error) {
    if (error instanceof RendererBusy) return problem(503, "busy", { retryAfter: 5 });
    throw error;
  }
}

/** Without a cookie, and never by GET, because mail scanners open links. */
async function answer(incoming: Incoming): Promise<Reply> {
  const readerId = readDigestToken(incoming.params.token ?? "") ?? notFound();
  const fields = await parseForm(incoming);
  if (fields.answer === "yes") await agreeToDigest(readerId);
  else await leaveDigest(readerId);
  // RFC 8058 3.1 and 3.2: a mail program posts this, and must not be sent on.
  if (fields["List-Unsubscribe"] === "One-Click") return { status: 200, headers: PLAIN, body: "" };
  return redirect(incoming.path);
}

const PLAIN = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
