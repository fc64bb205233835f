import { attempt, forgetAttempts } from "#lib/rate-limits";
import type { Actor } from "./authority.ts";
import { passwordIs } from "./ensure-organizer.ts";

const QUARTER_HOUR = 15 * 60;
/** Whoever holds somebody's open session must not find out the password with it. */
const limit = { name: "password-again", points: 5, duration: QUARTER_HOUR, growsTo: 24 * 60 * 60 };

/** Asks for the password again before what would lock somebody out or let somebody in; null when it is the right one. */
export async function refuseWrongPassword({ organizerId, sessionId }: Actor, current: string) {
  if ((await attempt(limit, sessionId)) > 0)
    return { ok: false, reason: "too-many-attempts", field: "current", status: 429 } as const;
  if (!(await passwordIs(organizerId, current)))
    return { ok: false, reason: "password-wrong", field: "current" } as const;
  await forgetAttempts(limit, sessionId);
  return null;
}
