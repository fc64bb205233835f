import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/organizer/authority";
import { openSession } from "#domain/organizer/open-session";
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
  const memberships = [{ organisationId, slug, name, role }];
  return { organizerId, sessionId: "", email: "", memberships, mustAddFactor: false };
}

/** A Cookie header of an account that has signed in with all that its role asks for. */
export async function cookieOf(organizerId: string): Promise<string> {
  const key = { publicKey: "", counter: 0, transports: [] };
  await db.organizerPasskey.create({
    data: { ...key, userId: organizerId, name: "of a test", credentialId: randomUUID() },
  });
  const cookies = await openSession(organizerId, "passkey");
  return cookies.map((line) => line.split(";")[0]).join("; ");
}
