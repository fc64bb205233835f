import type { DueDigest, MailMessage } from "#domain/delivery/schema";
import { makeDigest } from "#domain/digests/make-digest";
import { findDue } from "#domain/digests/queries";
import { digestPdf } from "#letters/report/digest-report";
import { isoDay } from "#lib/clock";
import type { Attachment } from "#lib/mailer";

type Filled = { message: MailMessage; attachments: Attachment[] };

/** A digest made when it is sent, with its PDF. Null when its reader has gone meanwhile. Throws RendererBusy. */
export async function fillDigest({ template: _, readerId, from, ...due }: DueDigest): Promise<Filled | null> {
  const asked = await findDue(readerId, from);
  if (!asked) return null;
  const digest = await makeDigest(asked);
  const pdf = await digestPdf(digest, asked.locale);
  return {
    message: { template: "digest", ...due, ...digest },
    attachments: [
      { filename: `digest-${isoDay(asked.days.to)}.pdf`, content: pdf, contentType: "application/pdf" },
    ],
  };
}
