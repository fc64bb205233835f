import { openOrganizerEmail, storedEmailKey } from "#lib/auth";
import { db } from "#lib/db";
import type { Authority } from "./authority.ts";
import type { MemberView } from "./schema.ts";

/** Everybody with an account and where they belong, for the operator's terminal. */
export async function listMembers() {
  const memberships = await db.membership.findMany({
    select: {
      role: true,
      organisation: { select: { slug: true } },
      organizer: { select: { id: true, emailSealed: true } },
    },
    orderBy: [{ organisation: { slug: "asc" } }, { role: "asc" }],
  });
  return memberships.map(({ role, organisation, organizer }) => ({
    email: organizer.emailSealed ? openOrganizerEmail(organizer.id, organizer.emailSealed) : "",
    role,
    organisation: organisation.slug,
  }));
}

/** The team of an organisation, for its page. */
export async function listTeam(by: Authority): Promise<MemberView[]> {
  const memberships = await db.membership.findMany({
    where: { organisationId: by.organisationId },
    select: {
      role: true,
      createdAt: true,
      organizer: {
        select: {
          id: true,
          emailSealed: true,
          twoFactors: { where: { confirmedAt: { not: null } }, select: { id: true }, take: 1 },
          passkeys: { select: { id: true }, take: 1 },
        },
      },
    },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }],
  });
  return memberships.map(({ role, createdAt, organizer: { id, emailSealed, twoFactors, passkeys } }) => ({
    id,
    email: emailSealed ? openOrganizerEmail(id, emailSealed) : "",
    role,
    since: createdAt,
    factor: twoFactors.length + passkeys.length > 0,
    self: id === by.organizerId,
  }));
}

export async function findOrganizerByEmail(email: string) {
  return db.organizer.findUnique({
    where: { email: await storedEmailKey(email) },
    select: { id: true, memberships: { select: { organisationId: true }, orderBy: { createdAt: "asc" } } },
  });
}
