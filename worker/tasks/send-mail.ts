import { prepareMails } from "#domain/delivery/prepare-mail";
import { returnPathOf } from "#domain/delivery/return-path";
import type { DeliveryOutcome, DueDigest, MailMessage, PreparedMail } from "#domain/delivery/schema";
import { recordAccepted, settleMail } from "#domain/delivery/settle-mail";
import { readFailure } from "#domain/delivery/smtp-failures";
import { renderMail } from "#emails/render-mail";
import { RendererBusy } from "#letters/print-errors";
import { inBatches } from "#lib/batch";
import type { Tasks } from "#lib/jobs";
import { deliver, mailerHasRoom, messageIdOf } from "#lib/mailer";
import { isOfDatabase } from "#lib/transaction";
import { fillDigest } from "./fill-digest.ts";

/** One attempt at a mail to a person. A second copy after an unknown end has the same Message-ID. */
export async function sendMail({ mailId }: Tasks["send-mail"]): Promise<void> {
  await mailerHasRoom(); // until then more mails gather, which are then prepared together
  const mail = await prepareTogether(mailId);
  if (!mail) return;
  const outcome = await attempt(mail);
  await (outcome.result === "accepted" ? recordTogether(mailId) : settleMail(mailId, outcome));
}

/** As many as the queue works on at once: see worker/queue.ts. One that cannot be prepared must not hold the others up. */
const together = {
  most: 100,
  inFlight: 1,
  waiting: Number.POSITIVE_INFINITY,
  keyOf: (mailId: string) => mailId,
  isOwnFault: (error: unknown) => !isOfDatabase(error),
};
const prepareTogether = inBatches((mailIds: string[]) => prepareMails(mailIds), together);
const recordTogether = inBatches(async (mailIds: string[]) => {
  await recordAccepted(mailIds);
  return mailIds;
}, together);

async function attempt(prepared: PreparedMail): Promise<DeliveryOutcome> {
  const { message } = prepared;
  const filled = message.template === "digest-due" ? await tryFilling(message) : { message, attachments: [] };
  if ("result" in filled) return filled;
  const mail = { ...prepared, message: filled.message };
  const { subject, html, text, parts } = await renderMail(mail);
  return deliver({
    messageId: messageIdOf(mail.mailId),
    to: mail.to,
    returnPath: returnPathOf({ kind: "m", id: mail.mailId }),
    subject,
    html,
    text,
    parts,
    attachments: filled.attachments,
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(mail.message) }, // RFC 3834: no out-of-office reply to it
  }).then(() => ({ result: "accepted", status: null, reason: null }), readFailure);
}

/** RFC 2369 3.2 and RFC 8058 3.1: a mail program may show a button of its own, which posts to that address. */
function unsubscribing(message: MailMessage): Record<string, string> {
  const url = stopUrlOf(message);
  if (!url) return {};
  return {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

function stopUrlOf(message: MailMessage): string | null {
  if (message.template === "campaign-update") return message.unsubscribeUrl;
  return message.template === "digest" ? message.stopUrl : null;
}

/** A reader who has gone meanwhile is nobody to write to, and a renderer that is busy has time later. */
async function tryFilling(due: DueDigest) {
  const failed = { status: null, reason: "system" } as const;
  try {
    return (await fillDigest(due)) ?? ({ result: "permanent", ...failed } as const);
  } catch (error) {
    if (error instanceof RendererBusy) return { result: "temporary", ...failed } as const;
    throw error;
  }
}
