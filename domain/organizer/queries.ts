import { openOrganizerEmail } from "#lib/auth";
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

const AUDIT_PAGE = 50;

/** The newest first; `page` counts from one. `more` tells whether there are older ones. */
export async function listAudit(by: Authority, page: number) {
  const entries = await db.auditEntry.findMany({
    where: { organisationId: by.organisationId },
    select: {
      id: true,
      action: true,
      subject: true,
      before: true,
      after: true,
      createdAt: true,
      organizer: { select: { id: true, emailSealed: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * AUDIT_PAGE,
    take: AUDIT_PAGE + 1,
  });
  const shown = entries.slice(0, AUDIT_PAGE);
  const members = await emailsOf(
    shown.filter(({ action }) => action.startsWith("member.")).map(({ subject }) => subject),
  );
  return {
    more: entries.length > AUDIT_PAGE,
    entries: shown.map(({ organizer, ...entry }) => ({
      ...entry,
      subject: members.get(entry.subject) ?? entry.subject,
      who: organizer?.emailSealed ? openOrganizerEmail(organizer.id, organizer.emailSealed) : null,
    })),
  };
}

/** The log keeps members by id, so that no address outlives its account. */
async function emailsOf(organizerIds: string[]): Promise<Map<string, string>> {
  const organizers = await db.organizer.findMany({
    where: { id: { in: organizerIds } },
    select: { id: true, emailSealed: true },
  });
  return new Map(
    organizers.flatMap(({ id, emailSealed }) =>
      emailSealed ? [[id, openOrganizerEmail(id, emailSealed)]] : [],
    ),
  );
}
