import { db } from "#lib/db";
import type { Actor, Authority } from "./authority.ts";
import { type SessionView, signInKinds } from "./schema.ts";

/** What an owner fills in. */
export const organisationColumns = {
  name: true,
  controller: true,
  contact: true,
  imprint: true,
  legalName: true,
  postalAddress: true,
  registrationNumber: true,
} as const;

export async function getOrganisation(by: Authority) {
  return db.organisation.findUniqueOrThrow({
    where: { id: by.organisationId },
    select: { slug: true, ...organisationColumns },
  });
}

export async function listSessions(actor: Actor): Promise<SessionView[]> {
  const sessions = await db.organizerSession.findMany({
    where: { userId: actor.organizerId, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, seenAt: true, expiresAt: true, openedBy: true },
    orderBy: { createdAt: "desc" },
  });
  return sessions.map(({ openedBy, ...session }) => ({
    ...session,
    openedBy: signInKinds.find((kind) => kind === openedBy) ?? "password",
    present: session.id === actor.sessionId,
  }));
}
