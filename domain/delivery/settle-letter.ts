import type { DeliveryOutcome } from "#domain/delivery/schema";
import { letterStatesBefore } from "#domain/delivery/states";
import { openSupporterAddress } from "#domain/outbox/letter-content";
import { queueMail } from "#domain/outbox/queue-mail";
import { dayOf } from "#lib/clock";
import { hashToken, randomToken } from "#lib/crypto";
import { type Database, db, type EmailLetterState, type LedgerKind } from "#lib/db";

type Settling = { emailLetterId: string; outcome: DeliveryOutcome; lastAttempt: boolean };

/**
 * Records how the attempt at a letter ended. Returns whether it has to be tried again: only when the office certainly
 * does not have it.
 */
export async function settleLetter({
  emailLetterId,
  outcome,
  lastAttempt,
}: Settling): Promise<{ retry: boolean }> {
  if (outcome.result === "temporary" && !lastAttempt) {
    await db.emailLetter.updateMany({
      where: { id: emailLetterId, state: "SENDING" },
      data: { state: "QUEUED", lastStatus: outcome.status },
    });
    return { retry: true };
  }
  const state = stateAfter[outcome.result];
  await db.$transaction((transaction) =>
    closeLetter(transaction, { emailLetterId, state, status: outcome.status, now: new Date() }),
  );
  return { retry: false };
}

const stateAfter = {
  accepted: "ACCEPTED",
  permanent: "BOUNCED",
  unknown: "UNKNOWN",
  temporary: "FAILED",
} as const satisfies Record<DeliveryOutcome["result"], EmailLetterState>;

const ledgerKinds: Partial<Record<EmailLetterState, LedgerKind>> = {
  ACCEPTED: "EMAIL_ACCEPTED",
  BOUNCED: "EMAIL_BOUNCED",
};

type Closing = { emailLetterId: string; state: EmailLetterState; status: string | null; now: Date };

/** Ends a letter's way: empties it, writes the ledger, and tells the supporter. Does nothing when it has ended before. */
export async function closeLetter(database: Database, { emailLetterId, state, status, now }: Closing) {
  const [letter] = await database.emailLetter.findMany({
    where: { id: emailLetterId, state: { in: letterStatesBefore(state) } },
  });
  const { count } = await database.emailLetter.updateMany({
    where: { id: emailLetterId, state: { in: letterStatesBefore(state) } },
    data: { state, lastStatus: status, settledAt: now, content: null, supporterEmail: null },
  });
  if (!letter || count === 0) return;
  const kind = ledgerKinds[state];
  const { organisationId, campaignId, officeId, language, country, personalised } = letter;
  if (kind) {
    // The token is known to nobody: unlike a report of one's own, this entry cannot be undone or traced to the letter.
    const tokenHash = hashToken(randomToken());
    const entry = { organisationId, campaignId, officeId, kind, language, country, personalised, tokenHash };
    await database.ledgerEntry.create({ data: { ...entry, channel: "email", day: dayOf(now) } });
  }
  if (letter.supporterEmail) {
    await queueMail(database, {
      organisationId,
      kind: "LETTER_SETTLED",
      locale: letter.locale,
      email: openSupporterAddress(emailLetterId, letter.supporterEmail),
      emailIndex: letter.supporterIndex,
      campaignId,
      emailLetterId,
    });
  }
}
