import { type Database, db } from "#lib/db";
import type { Actor } from "./authority.ts";
import { refuseWrongPassword } from "./confirm-password.ts";

/** Ends one of the actor's own sessions. */
export async function revokeSession({ actor, id }: { actor: Actor; id: string }) {
  await db.organizerSession.deleteMany({ where: { userId: actor.organizerId, id } });
  return { ok: true } as const;
}

/** Ends all of the actor's sessions but the present one. */
export async function revokeOtherSessions({ actor, current }: { actor: Actor; current: string }) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  await revokeSessionsBut(db, actor.organizerId, actor.sessionId);
  return { ok: true } as const;
}

/** After a change of what opens the account, in its transaction. */
export async function revokeSessionsBut(
  database: Database,
  userId: string,
  sessionId: string,
): Promise<void> {
  await database.organizerSession.deleteMany({ where: { userId, id: { not: sessionId } } });
}
