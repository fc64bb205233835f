import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/organizer/authority";
import { db, type Role } from "#lib/db";

/** A member as the gate would know one who has signed in; hashing a password for each would only take time. */
export async function makeMember(organisationId: string, role: Role): Promise<Actor> {
  const { slug, name } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const organizerId = randomUUID();
  await db.organizer.create({
    data: {
      id: organizerId,
      name: "",
      email: organizerId,
      memberships: { create: { organisationId, role } },
    },
  });
  return { organizerId, sessionId: "", email: "", memberships: [{ organisationId, slug, name, role }] };
}
