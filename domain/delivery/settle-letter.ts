import { nextTry } from "#domain/delivery/retry-policy";
import type { DeliveryOutcome } from "#domain/delivery/schema";
import { letterStatesBefore } from "#domain/delivery/states";
import { openSupporterAddress } from "#domain/outbox/letter-content";
import { queueMail } from "#domain/outbox/queue-mail";
import { dayOf } from "#lib/clock";
import { hashToken, randomToken } from "#lib/crypto";
import type { Database, EmailLetterState, LedgerKind } from "#lib/db";
import { enqueue, letterJobKey } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";

/** So long before a letter's text has to go, one that nobody has decided on is settled as it is. */
export const LAST_LOOK_MS = 60 * 60 * 1000;

type Attempt = { emailLetterId: string; attempt: number };

/**
 * Records how the attempt at a letter ended. It is tried again only when the office certainly does not have it; when
 * nobody knows, and when it has been tried for long enough, it keeps its text and waits for an organizer. An attempt that
 * another worker has overtaken records nothing. What the server has said is not forgotten for a moment's fault of the database.
 */
export async function settleLetter(
  { emailLetterId, attempt }: Attempt,
  outcome: DeliveryOutcome,
  now = new Date(),
): Promise<void> {
  await inTransaction(async (transaction) => {
    await transaction.$queryRaw`select id from email_letters where id = ${emailLetterId}::uuid for update`;
    const letter = await transaction.emailLetter.findUnique({
      where: { id: emailLetterId, state: "SENDING", attempts: attempt },
      select: { id: true, createdAt: true, confirmedAt: true, retriedAt: true, expiresAt: true },
    });
    if (!letter) return;
    const { result, status, reason } = outcome;
    if (result === "accepted" || result === "permanent") {
      const state = result === "accepted" ? "ACCEPTED" : "BOUNCED";
      return closeLetter(transaction, { emailLetterId, state, status, reason, now });
    }
    if (result === "unknown")
      return leaveToOrganizer(transaction, letter, { state: "UNKNOWN", status, reason });
    const since = letter.retriedAt ?? letter.confirmedAt ?? letter.createdAt;
    const runAt = nextTry({ reason, attempts: attempt, since, now });
    if (!runAt) return leaveToOrganizer(transaction, letter, { state: "PARKED", status, reason });
    await transaction.emailLetter.update({
      where: { id: emailLetterId },
      data: { state: "QUEUED", handedOverAt: null, lastStatus: status, lastReason: reason },
    });
    await enqueue(
      transaction,
      "send-letter",
      { emailLetterId },
      { runAt, jobKey: letterJobKey(emailLetterId) },
    );
  });
}

type Left = { state: "UNKNOWN" | "PARKED"; status: string | null; reason: string | null };

/** The letter waits, text and all, until an organizer decides, at most until its text has to go. */
export async function leaveToOrganizer(
  database: Database,
  { id, expiresAt }: { id: string; expiresAt: Date },
  { state, status, reason }: Left,
): Promise<void> {
  await database.emailLetter.update({
    where: { id },
    data: { state, lastStatus: status, lastReason: reason },
  });
  const runAt = new Date(expiresAt.getTime() - LAST_LOOK_MS);
  await enqueue(database, "send-letter", { emailLetterId: id }, { runAt, jobKey: letterJobKey(id) });
}

const ledgerKinds: Partial<Record<EmailLetterState, LedgerKind>> = {
  ACCEPTED: "EMAIL_ACCEPTED",
  BOUNCED: "EMAIL_BOUNCED",
};

type Closing = {
  emailLetterId: string;
  state: EmailLetterState;
  status: string | null;
  reason?: string | null;
  now: Date;
};

/** Ends a letter's way: empties it, writes the ledger, and tells the supporter. Does nothing when it has ended so before. */
export async function closeLetter(
  database: Database,
  { emailLetterId, state, status, reason = null, now }: Closing,
): Promise<void> {
  const where = {
    id: emailLetterId,
    state: { in: letterStatesBefore(state) },
    NOT: { state, settledAt: { not: null } },
  };
  const [letter] = await database.emailLetter.findMany({ where });
  const { count } = await database.emailLetter.updateMany({
    where,
    data: {
      state,
      lastStatus: status,
      lastReason: reason,
      settledAt: now,
      content: null,
      supporterEmail: null,
    },
  });
  if (!letter || count === 0) return;
  await writeEntry(database, letter, state, now);
  if (letter.supporterEmail) {
    await queueMail(database, {
      organisationId: letter.organisationId,
      kind: "LETTER_SETTLED",
      locale: letter.locale,
      email: openSupporterAddress(emailLetterId, letter.supporterEmail),
      emailIndex: letter.supporterIndex,
      campaignId: letter.campaignId,
      emailLetterId,
    });
  }
}

type Counted = {
  organisationId: string;
  campaignId: string;
  officeId: string;
  language: "en" | "ru" | "kk";
  country: string;
  personalised: boolean;
};

/** The token is known to nobody: unlike a report of one's own, this entry cannot be undone or traced to the letter. */
async function writeEntry(database: Database, letter: Counted, state: EmailLetterState, now: Date) {
  const kind = ledgerKinds[state];
  if (!kind) return;
  const { organisationId, campaignId, officeId, language, country, personalised } = letter;
  const tokenHash = hashToken(randomToken());
  const entry = { organisationId, campaignId, officeId, kind, language, country, personalised, tokenHash };
  await database.ledgerEntry.create({ data: { ...entry, channel: "email", day: dayOf(now) } });
}
