import type { LetterOutcome } from "#domain/delivery/schema";
import type { EmailLetterState, MailState } from "#lib/db";

/** Life of a mail. UNKNOWN is tried again: a second copy has the same Message-ID and does no harm. */
export const mailMoves = {
  QUEUED: ["SENDING", "SUPPRESSED"],
  SENDING: ["SENDING", "SENT", "FAILED", "UNKNOWN", "QUEUED", "SUPPRESSED"],
  UNKNOWN: ["SENDING", "SUPPRESSED"],
  SENT: [],
  FAILED: [],
  SUPPRESSED: [],
} as const satisfies Record<MailState, readonly MailState[]>;

/** Life of a letter to an office. From UNKNOWN no way leads back to SENDING: an office never gets a letter twice. */
export const letterMoves = {
  AWAITING_CONFIRMATION: ["QUEUED", "EXPIRED"],
  QUEUED: ["SENDING", "FAILED", "EXPIRED"],
  SENDING: ["ACCEPTED", "BOUNCED", "FAILED", "UNKNOWN", "QUEUED"],
  UNKNOWN: ["ACCEPTED", "BOUNCED"],
  ACCEPTED: ["BOUNCED"],
  BOUNCED: [],
  FAILED: [],
  EXPIRED: [],
} as const satisfies Record<EmailLetterState, readonly EmailLetterState[]>;

/** The states from which a mail may come to `state`, for the `where` of the update that moves it. */
export function mailStatesBefore(state: MailState): MailState[] {
  return before(mailMoves, state);
}

export function letterStatesBefore(state: EmailLetterState): EmailLetterState[] {
  return before(letterMoves, state);
}

function before<State extends string>(moves: Record<State, readonly State[]>, state: State): State[] {
  return (Object.keys(moves) as State[]).filter((from) => moves[from].includes(state));
}

const outcomes: Partial<Record<EmailLetterState, LetterOutcome>> = {
  ACCEPTED: "accepted",
  BOUNCED: "bounced",
  FAILED: "failed",
  EXPIRED: "failed",
  UNKNOWN: "unknown",
};

/** What a supporter is told of a letter that has ended; undefined while it is on its way. */
export function letterOutcome(state: EmailLetterState): LetterOutcome | undefined {
  return outcomes[state];
}
