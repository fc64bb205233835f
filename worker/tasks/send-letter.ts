import { prepareLetter } from "#domain/delivery/prepare-letter";
import { recordHandOver } from "#domain/delivery/record-hand-over";
import { returnPathOf } from "#domain/delivery/return-path";
import type { DeliveryOutcome, PreparedLetter } from "#domain/delivery/schema";
import { settleLetter } from "#domain/delivery/settle-letter";
import { readFailure } from "#domain/delivery/smtp-failures";
import { renderOfficialLetter } from "#emails/render-mail";
import { deliverCarefully } from "#lib/careful-delivery";
import type { Tasks } from "#lib/jobs";
import { messageIdOf } from "#lib/mailer";

/** One attempt at a letter to an office: its end leaves at most once. */
export async function sendLetter({ emailLetterId }: Tasks["send-letter"]): Promise<void> {
  const letter = await prepareLetter(emailLetterId);
  if (letter) await settleLetter(letter, await attempt(letter));
}

async function attempt(letter: PreparedLetter): Promise<DeliveryOutcome> {
  const { emailLetterId, to, replyTo, subject, text } = letter;
  const message = {
    messageId: messageIdOf(emailLetterId),
    to,
    returnPath: returnPathOf({ kind: "l", id: emailLetterId }),
    ...(replyTo ? { replyTo } : {}),
    subject,
    text,
    html: await renderOfficialLetter(letter),
  };
  let handedOver = false;
  async function beforeEnd() {
    await recordHandOver(letter);
    handedOver = true;
  }
  return deliverCarefully(message, beforeEnd).then(
    () => ({ result: "accepted", status: null, reason: null }),
    (error) => readFailure(error, { handedOver }),
  );
}
