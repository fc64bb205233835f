import { addDays } from "#lib/clock";
import type { ModerationState } from "#lib/db";

/**
 * Where a comment may go. What never was public is hidden, what was public is removed; both can be turned until the
 * decision is final. Only the answer to an appeal leaves a state as it is.
 */
export const commentMoves = {
  PENDING: ["PUBLISHED", "HIDDEN"],
  PUBLISHED: ["REMOVED"],
  HIDDEN: ["PUBLISHED"],
  REMOVED: ["PUBLISHED"],
} as const satisfies Record<ModerationState, readonly ModerationState[]>;

/** In which an author may ask for a second look. Afterwards the text and the address go. */
export const APPEAL_DAYS = 14;

export function appealEnds(now: Date): Date {
  return addDays(now, APPEAL_DAYS);
}

export function isAgainst(state: ModerationState): state is "HIDDEN" | "REMOVED" {
  return state === "HIDDEN" || state === "REMOVED";
}

export function mayMove(from: ModerationState, to: ModerationState): boolean {
  return (commentMoves[from] as readonly ModerationState[]).includes(to);
}
