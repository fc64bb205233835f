import { nextTry } from "#domain/delivery/retry-policy";
import type { DeliveryOutcome } from "#domain/delivery/schema";
import { mailStatesBefore } from "#domain/delivery/states";
import { suppressAddress } from "#domain/delivery/suppress-address";
import { type Database, db, type MailKind, type MailState } from "#lib/db";
import { enqueue, mailJobKey } from "#lib/jobs";

/**
 * Records how an attempt ended and, if it has to be tried again, when. After the last try it is parked for an organizer;
 * news is given up, because its mailing has to end, and a digest, because the next one has its sums. Once settled, nothing but the hash of its address is left.
 */
export async function settleMail(mailId: string, outcome: DeliveryOutcome, now = new Date()): Promise<void> {
  if (outcome.result === "accepted") return recordAccepted([mailId], now);
  const mail = await db.mail.findUnique({
    where: { id: mailId },
    select: {
      kind: true,
      attempts: true,
      createdAt: true,
      retriedAt: true,
      organisationId: true,
      emailIndex: true,
    },
  });
  if (!mail) return;
  if (outcome.result === "permanent") {
    if (outcome.reason === "no-mailbox") await suppressAddress(db, mail, "BOUNCE");
    return endMail(mailId, "FAILED", outcome, now);
  }
  const since = mail.retriedAt ?? mail.createdAt;
  const runAt = nextTry({ ...outcome, attempts: mail.attempts, since, now });
  if (!runAt) return endMail(mailId, lastState(mail.kind), outcome, now);
  await db.$transaction(async (transaction) => {
    const state = outcome.result === "unknown" ? "UNKNOWN" : "QUEUED";
    const { count } = await transaction.mail.updateMany({
      where: { id: mailId, state: { in: mailStatesBefore(state) } },
      data: { state, lastStatus: outcome.status, lastReason: outcome.reason },
    });
    if (count > 0) await enqueue(transaction, "send-mail", { mailId }, { runAt, jobKey: mailJobKey(mailId) });
  });
}

/** Mails that their server has taken over, in one statement. */
export async function recordAccepted(mailIds: readonly string[], now = new Date()): Promise<void> {
  await db.$executeRaw`
    update mails set state = 'SENT', last_status = null, last_reason = null, email = null, settled_at = ${now}
    where id = any(${[...mailIds]}::uuid[]) and state = any(${mailStatesBefore("SENT")}::mail_state[])`;
}

/** What a mail becomes that has been tried for long enough. */
export function lastState(kind: MailKind): "PARKED" | "FAILED" {
  return kind === "CAMPAIGN_UPDATE" || kind === "DIGEST" ? "FAILED" : "PARKED";
}

type Ended = Pick<DeliveryOutcome, "status" | "reason">;

export function endMail(
  mailId: string,
  state: MailState,
  ended: Ended,
  now = new Date(),
  database: Database = db,
): Promise<void> {
  return endMails([mailId], state, ended, now, database);
}

async function endMails(
  mailIds: readonly string[],
  state: MailState,
  { status, reason }: Ended,
  now: Date,
  database: Database = db,
) {
  await database.mail.updateMany({
    where: { id: { in: [...mailIds] }, state: { in: mailStatesBefore(state) } },
    data: {
      state,
      lastStatus: status,
      lastReason: reason,
      ...(state === "PARKED" ? {} : { email: null, settledAt: now }),
    },
  });
}
