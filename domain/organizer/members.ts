import { openOrganizerEmail, storedEmailKey } from "#lib/auth";
import { db } from "#lib/db";

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

export async function findOrganizerByEmail(email: string) {
  return db.organizer.findUnique({
    where: { email: await storedEmailKey(email) },
    select: { id: true, memberships: { select: { organisationId: true }, orderBy: { createdAt: "asc" } } },
  });
}
