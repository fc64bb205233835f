import { MAX_FILE_BYTES, readReplyFile } from "#domain/ledger/reply-file";
import { reportReply } from "#domain/ledger/report-reply";
import { replyReportSchema } from "#domain/ledger/schema";
import { getLetterCampaign } from "#domain/letters/queries";
import { isSheet, newSheet } from "#domain/letters/sheet";
import { notFound } from "#lib/errors";
import { attempt } from "#lib/rate-limits";
import { fieldErrors } from "../field-errors.ts";
import { type Incoming, later, page, type Reply } from "../http.ts";
import type { Upload } from "../multipart.ts";
import { parseUpload } from "../upload-body.ts";

/** A file that is somewhat too large is refused beside its field, with all that was typed; the rest is cut off before. */
export const MAX_REPLY_BODY = MAX_FILE_BYTES + 3 * 1_048_576;

/** Counted before a file is looked into, so also the tries that are refused: looking is what costs. */
const reporting = { name: "reply-reports", points: 40, duration: 3600 };

/** A supporter's report that an office has answered. */
export async function answerReply(incoming: Incoming): Promise<Reply> {
  const { locale, slug = "" } = incoming.params;
  const { fields: values, file: upload } = await parseUpload(incoming, MAX_FILE_BYTES);
  const campaign = await getLetterCampaign(slug);
  if (campaign.state === "DRAFT") notFound();
  const path = `/${locale}/campaigns/${slug}/write/reply`;
  const wait = await attempt(reporting, incoming.sourceKey);
  if (wait > 0)
    return later(page(path, 429, { form: "reply", values, errors: { "": "too-many-requests" } }), wait);
  const addressee = campaign.addressees.find((candidate) => candidate.slug === values.office);
  const reply = replyReportSchema.safeParse(values);
  const file = readUpload(upload);
  if (!addressee || !reply.success || !file.ok) {
    const errors = {
      ...(addressee ? {} : { office: "recipient-required" }),
      ...(reply.success ? {} : fieldErrors(reply.error)),
      ...(file.ok ? {} : { file: file.reason }),
    };
    return page(path, 422, { form: "reply", values, errors });
  }
  const sheet = isSheet(values.sheet) ? values.sheet : newSheet();
  await reportReply({ campaign, sheet, officeId: addressee.officeId, reply: reply.data, file: file.clean });
  return page(path, 200, { form: "reply", values: {}, errors: {}, data: "reported" });
}

function readUpload(upload: Upload | null) {
  if (!upload) return { ok: true, clean: null } as const;
  if (upload.tooLarge) return { ok: false, reason: "file-too-large" } as const;
  const clean = readReplyFile(upload.bytes);
  return clean.ok ? ({ ok: true, clean } as const) : clean;
}
