import type { LetterOutcome } from "#domain/delivery/schema";
import type { EmailLetterState, MailState } from "#lib/db";

/**
 * Life of a mail. UNKNOWN is tried again: a second copy has the same Message-ID and does no harm. PARKED: tried for long
 * enough; an organizer sends it on its way again or gives it up.
 */
export const mailMoves = {
  QUEUED: ["SENDING", "SUPPRESSED", "PARKED", "FAILED"],
  SENDING: ["SENDING", "SENT", "FAILED", "UNKNOWN", "QUEUED", "SUPPRESSED", "PARKED"],
  UNKNOWN: ["SENDING", "SUPPRESSED", "PARKED", "FAILED"],
  PARKED: ["QUEUED", "FAILED"],
  SENT: ["FAILED"],
  FAILED: [],
  SUPPRESSED: [],
} as const satisfies Record<MailState, readonly MailState[]>;

/**
 * Life of a letter to an office, as far as the machine goes. From UNKNOWN it knows no way back to SENDING: an office never
 * gets a letter twice by itself.
 */
export const letterMoves = {
  AWAITING_CONFIRMATION: ["QUEUED", "EXPIRED"],
  QUEUED: ["SENDING", "ACCEPTED", "FAILED", "EXPIRED", "PARKED"],
  SENDING: ["SENDING", "ACCEPTED", "BOUNCED", "FAILED", "UNKNOWN", "QUEUED", "PARKED", "EXPIRED"],
  UNKNOWN: ["ACCEPTED", "BOUNCED", "UNKNOWN"],
  PARKED: ["EXPIRED", "FAILED"],
  ACCEPTED: ["BOUNCED"],
  BOUNCED: [],
  FAILED: [],
  EXPIRED: [],
} as const satisfies Record<EmailLetterState, readonly EmailLetterState[]>;

/** What an organizer may decide who has looked where the letter is: the machine never takes these ways. */
export const letterDecisions = {
  "mark-sent": { from: "UNKNOWN", to: "ACCEPTED" },
  "send-again": { from: "UNKNOWN", to: "QUEUED" },
  retry: { from: "PARKED", to: "QUEUED" },
  "give-up": { from: "PARKED", to: "FAILED" },
} as const satisfies Record<string, { from: EmailLetterState; to: EmailLetterState }>;

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
