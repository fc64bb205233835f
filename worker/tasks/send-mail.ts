import { prepareMail } from "#domain/delivery/prepare-mail";
import { returnPathOf } from "#domain/delivery/return-path";
import type { DeliveryOutcome, PreparedMail } from "#domain/delivery/schema";
import { settleMail } from "#domain/delivery/settle-mail";
import { readFailure } from "#domain/delivery/smtp-failures";
import { renderMail } from "#emails/render-mail";
import type { Tasks } from "#lib/jobs";
import { deliver, messageIdOf } from "#lib/mailer";

/** One attempt at a mail to a person. A second copy after an unknown end has the same Message-ID. */
export async function sendMail({ mailId }: Tasks["send-mail"]): Promise<void> {
  const mail = await prepareMail(mailId);
  if (mail) await settleMail(mailId, await attempt(mail));
}

async function attempt(mail: PreparedMail): Promise<DeliveryOutcome> {
  const { subject, html, text } = await renderMail(mail);
  return deliver({
    messageId: messageIdOf(mail.mailId),
    to: mail.to,
    returnPath: returnPathOf({ kind: "m", id: mail.mailId }),
    subject,
    html,
    text,
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(mail) }, // RFC 3834: no out-of-office reply to it
  }).then(() => ({ result: "accepted", status: null, reason: null }), readFailure);
}

/** RFC 2369 3.2 and RFC 8058 3.1: a mail program may show a button of its own, which posts to that address. */
function unsubscribing({ message }: PreparedMail): Record<string, string> {
  if (message.template !== "campaign-update") return {};
  return {
    "List-Unsubscribe": `<${message.unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
