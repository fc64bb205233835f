import { reportComment } from "#domain/moderation/report-comment";
import { requestAppeal } from "#domain/moderation/request-appeal";
import { appealSchema, contentReportSchema } from "#domain/moderation/schema";
import { attempt } from "#lib/rate-limits";
import { fieldErrors } from "../field-errors.ts";
import { parseForm } from "../form-body.ts";
import { type Incoming, later, page, type Reply, type Route, redirect } from "../http.ts";

/** What readers and authors of comments may ask for. Nothing here changes by GET. */
export const routes: Route[] = [
  {
    method: "POST",
    pattern: "/:locale/campaigns/:slug/comments/:comment/report",
    maxBody: 4_096,
    handle: report,
  },
  { method: "POST", pattern: "/:locale/appeal/:token", maxBody: 16_384, handle: appeal },
];

const reports = { name: "content-reports", points: 20, duration: 3_600 };
const appeals = { name: "appeals", points: 40, duration: 3_600 };
/** What no person sees or fills in. */
const DECOY = "website";

/** The same thanks whether or not there is such a comment. */
async function report(incoming: Incoming): Promise<Reply> {
  const { locale, slug = "", comment } = incoming.params;
  const { [DECOY]: decoy, ...values } = await parseForm(incoming);
  const thanks = redirect(`/${locale}/campaigns/${slug}/comments?done=reported`);
  if (decoy) return thanks;
  const refuse = (status: number, errors: Record<string, string>) =>
    page(incoming.path, status, { form: "report", values, errors });
  const wait = await attempt(reports, incoming.sourceKey);
  if (wait > 0) return later(refuse(429, { "": "too-many-requests" }), wait);
  const request = contentReportSchema.safeParse({ comment, reason: values.reason });
  if (!request.success) return refuse(422, fieldErrors(request.error));
  await reportComment({ slug, ...request.data });
  return thanks;
}

async function appeal(incoming: Incoming): Promise<Reply> {
  const values = await parseForm(incoming);
  const refuse = (status: number, errors: Record<string, string>) =>
    page(incoming.path, status, { form: "appeal", values, errors });
  const wait = await attempt(appeals, incoming.sourceKey);
  if (wait > 0) return later(refuse(429, { "": "too-many-requests" }), wait);
  const request = appealSchema.safeParse(values);
  if (!request.success) return refuse(422, fieldErrors(request.error));
  const asked = await requestAppeal({ token: incoming.params.token ?? "", ...request.data });
  return asked.ok ? redirect(`${incoming.path}?done=asked`) : refuse(409, { "": asked.reason });
}
