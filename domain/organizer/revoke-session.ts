import { db } from "#lib/db";
import type { Actor } from "./authority.ts";

/** Ends one of the actor's own sessions, or (`null`) all but the present one. */
export async function revokeSession({ actor, id }: { actor: Actor; id: string | null }) {
  await db.organizerSession.deleteMany({
    where: { userId: actor.organizerId, id: id ?? { not: actor.sessionId } },
  });
  return { ok: true } as const;
}
