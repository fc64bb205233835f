import { reportReply } from "#domain/ledger/report-letter";
import { replyReportSchema } from "#domain/ledger/schema";
import { getLetterCampaign } from "#domain/letters/queries";
import { isSheet, newSheet } from "#domain/letters/sheet";
import { notFound } from "#lib/errors";
import { attempt } from "#lib/rate-limits";
import { parseForm } from "../form-body.ts";
import { type Incoming, later, page, type Reply } from "../http.ts";

const reporting = { name: "reply-reports", points: 20, duration: 3600 };

/** A supporter's report that an office has answered. */
export async function answerReply(incoming: Incoming): Promise<Reply> {
  const { locale, slug = "" } = incoming.params;
  const values = await parseForm(incoming);
  const campaign = await getLetterCampaign(slug);
  if (campaign.state === "DRAFT") notFound();
  const path = `/${locale}/campaigns/${slug}/write/reply`;
  const addressee = campaign.addressees.find((candidate) => candidate.slug === values.office);
  const reply = replyReportSchema.safeParse(values);
  if (!addressee || !reply.success) {
    const errors: Record<string, string> = addressee ? {} : { office: "recipient-required" };
    for (const { path: field, message } of reply.error?.issues ?? []) errors[String(field[0])] ??= message;
    return page(path, 422, { form: "reply", values, errors });
  }
  const wait = await attempt(reporting, incoming.sourceKey);
  if (wait > 0)
    return later(page(path, 429, { form: "reply", values, errors: { "": "too-many-requests" } }), wait);
  const sheet = isSheet(values.sheet) ? values.sheet : newSheet();
  await reportReply({ campaign, sheet, officeIds: [addressee.officeId], channel: "post", reply: reply.data });
  return page(path, 200, { form: "reply", values: {}, errors: {}, data: "reported" });
}
