import { randomUUID } from "node:crypto";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { sealOrganizerEmail, storedEmailKey } from "#lib/auth";
import { type Database, db, type Role } from "#lib/db";
import { recordAudit } from "./audit.ts";
import { operatorOf } from "./authority.ts";

type NewOrganizer = { email: string; password: string; organisationSlug: string; role?: Role };

/**
 * After it an organizer with this address exists and belongs to the organisation. One who exists keeps password and
 * role, so it may run again and again. `created` tells whether the password given here became the account's.
 */
export async function ensureOrganizer({ email, password, organisationSlug, role = "OWNER" }: NewOrganizer) {
  const organisation = await db.organisation.findUnique({
    where: { slug: organisationSlug },
    select: { id: true },
  });
  if (!organisation) return { ok: false, reason: "no-organisation" } as const;
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const { organizerId, created } = await ensureAccount(tx, email, passwordHash);
    const { count } = await tx.membership.createMany({
      data: [{ organisationId: organisation.id, organizerId, role }],
      skipDuplicates: true,
    });
    if (count === 1) {
      const by = operatorOf(organisation.id);
      await recordAudit(tx, by, { action: "member.added", subject: organizerId, after: { role } });
    }
    return { ok: true, created, organizerId } as const;
  });
}

/** True when the password opens the account. */
export async function passwordIs(organizerId: string, password: string): Promise<boolean> {
  const account = await db.organizerAccount.findFirst({
    where: { userId: organizerId, providerId: "credential" },
    select: { password: true },
  });
  return account?.password ? verifyPassword({ hash: account.password, password }) : false;
}

/** The account of an address, made with this password hash where there is none. */
export async function ensureAccount(tx: Database, email: string, passwordHash: string) {
  const id = randomUUID();
  const key = await storedEmailKey(email);
  const { count } = await tx.organizer.createMany({
    data: [{ id, name: "", email: key, emailSealed: sealOrganizerEmail(id, email), emailVerified: true }],
    skipDuplicates: true,
  });
  if (count === 0) {
    const known = await tx.organizer.findUniqueOrThrow({ where: { email: key }, select: { id: true } });
    return { organizerId: known.id, created: false };
  }
  await tx.organizerAccount.create({
    data: { id: randomUUID(), userId: id, accountId: id, providerId: "credential", password: passwordHash },
  });
  return { organizerId: id, created: true };
}
