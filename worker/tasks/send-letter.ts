import type { JobHelpers } from "graphile-worker";
import { prepareLetter } from "#domain/delivery/prepare-letter";
import type { DeliveryOutcome, PreparedLetter } from "#domain/delivery/schema";
import { settleLetter } from "#domain/delivery/settle-letter";
import { readFailure } from "#domain/delivery/smtp-failures";
import { renderOfficialLetter } from "#emails/render-mail";
import type { Tasks } from "#lib/jobs";
import { deliverAlone, mailServerAnswers, senderDomain } from "#lib/mailer";
import { TryAgain } from "../try-again.ts";

/** One attempt at a letter to an office: handed over at most once. */
export async function sendLetter({ emailLetterId }: Tasks["send-letter"], { job }: Pick<JobHelpers, "job">) {
  const letter = await prepareLetter(emailLetterId);
  if (!letter) return;
  const outcome = await attempt(letter);
  const lastAttempt = job.attempts >= job.max_attempts;
  const { retry } = await settleLetter({ emailLetterId, outcome, lastAttempt });
  if (retry) throw new TryAgain(outcome);
}

async function attempt(letter: PreparedLetter): Promise<DeliveryOutcome> {
  // A server that is down shows here, where it is still certain that nothing was handed over.
  if (!(await mailServerAnswers())) return { result: "temporary", status: null };
  const { emailLetterId, to, replyTo, subject, text } = letter;
  return deliverAlone({
    messageId: `<${emailLetterId}@${senderDomain()}>`,
    to,
    ...(replyTo ? { replyTo } : {}),
    subject,
    text,
    html: await renderOfficialLetter(letter),
  }).then(() => ({ result: "accepted", status: null }), readFailure);
}
