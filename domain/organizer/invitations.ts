import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { tokens } from "#domain/delivery/links";
import { queueMail } from "#domain/outbox/queue-mail";
import { emailKey } from "#lib/auth";
import { addDays } from "#lib/clock";
import { hashToken, open, seal } from "#lib/crypto";
import { type Database, db, type Role } from "#lib/db";
import { notFound } from "#lib/errors";
import type { Locale } from "#lib/locales";
import { attempt } from "#lib/rate-limits";
import { recordAudit } from "./audit.ts";
import type { Actor, Authority, OwnedOrganisationId } from "./authority.ts";
import { refuseObvious } from "./check-password.ts";
import { refuseWrongPassword } from "./confirm-password.ts";
import { ensureAccount } from "./ensure-organizer.ts";
import { findOrganizerByEmail } from "./members.ts";
import { organizerMailbox } from "./report-account-change.ts";
import type { InvitationInput } from "./schema.ts";

const DAYS = 7;
/** One organisation's invitations a day: nobody's mailbox is filled in its name. */
const limit = { name: "invitations", points: 30, duration: 24 * 60 * 60 };

type Invite = InvitationInput & { by: Authority; actor: Actor };

/**
 * Mails a link to an address, good for seven days. Whether the address has an account with another organisation makes no
 * difference to what happens or is said here.
 */
export async function inviteMember({ by, actor, email, role, language, current }: Invite) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  const { organisationId, organizerId } = by;
  if (await isMember(organisationId, email))
    return { ok: false, reason: "member-already", field: "email" } as const;
  if ((await listInvitations(by)).some((each) => emailKey(each.email) === emailKey(email)))
    return { ok: false, reason: "invited-already", field: "email" } as const;
  if ((await attempt(limit, organisationId)) > 0)
    return { ok: false, reason: "too-many-invitations", status: 429 } as const;
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    await tx.invitation.create({
      data: {
        id,
        organisationId,
        role,
        locale: language,
        invitedById: organizerId,
        email: seal(email, `invitations.email:${id}`),
        emailIndex: organizerMailbox(email, organisationId),
        tokenHash: hashToken(tokens.invitation(id)),
        expiresAt: addDays(new Date(), DAYS),
      },
    });
    await queueInvitation(tx, { id, organisationId, locale: language, email });
    await recordAudit(tx, by, { action: "member.invited", subject: id, after: { role } });
  });
  return { ok: true } as const;
}

/** The same link once more, good for seven days from now. */
export async function sendInvitationAgain({ by, id }: { by: Authority; id: string }) {
  if ((await attempt(limit, by.organisationId)) > 0)
    return { ok: false, reason: "too-many-invitations", status: 429 } as const;
  return db.$transaction(async (tx) => {
    const invitation = (await findPending(tx, by, id)) ?? notFound();
    await tx.invitation.update({ where: { id }, data: { expiresAt: addDays(new Date(), DAYS) } });
    await queueInvitation(tx, { id, organisationId: by.organisationId, ...invitation });
    await recordAudit(tx, by, { action: "member.invited-again", subject: id });
    return { ok: true } as const;
  });
}

/** The link opens nothing any more, and the address is forgotten. */
export async function revokeInvitation({ by, id }: { by: Authority; id: string }) {
  return db.$transaction(async (tx) => {
    if (!(await findPending(tx, by, id))) notFound();
    await tx.invitation.update({ where: { id }, data: { revokedAt: new Date(), email: null } });
    await recordAudit(tx, by, { action: "member.invitation-revoked", subject: id });
    return { ok: true } as const;
  });
}

/** Those nobody has answered yet, run out or not, the newest first. */
export async function listInvitations({ organisationId }: Authority) {
  const rows = await db.invitation.findMany({
    where: { organisationId, acceptedAt: null, revokedAt: null, email: { not: null } },
    select: { id: true, email: true, role: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.flatMap(({ email, ...row }) =>
    email ? [{ ...row, email: open(email, `invitations.email:${row.id}`) }] : [],
  );
}

/** What the page behind the link shows; null when the link opens nothing (any more). */
export async function findInvitation(token: string) {
  const invitation = await db.invitation.findFirst({
    where: openWith(token),
    select: { id: true, email: true, role: true, organisation: { select: { name: true } } },
  });
  if (!invitation?.email) return null;
  const email = open(invitation.email, `invitations.email:${invitation.id}`);
  const hasAccount = (await findOrganizerByEmail(email)) !== null;
  return { email, role: invitation.role, organisation: invitation.organisation.name, hasAccount };
}

/** Makes the account of whoever has none. The link is used up. */
export async function acceptInvitation({ token, password }: { token: string; password: string }) {
  const invitation = await findInvitation(token);
  if (!invitation) return { ok: false, reason: "invitation-over" } as const;
  const { email, organisation } = invitation;
  const obvious = refuseObvious(password, [email, organisation]);
  if (obvious) return obvious;
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const taken = await takeInvitation(tx, token);
    if (!taken) return { ok: false, reason: "invitation-over" } as const;
    const { organizerId, created } = await ensureAccount(tx, email, passwordHash);
    if (!created) throw new Error("the account was made meanwhile"); // rolled back: the link stays good
    await addMember(tx, { organizerId, ...taken });
    return { ok: true } as const;
  });
}

/** Lets the account of the invited address, which is signed in, in. The link is used up. */
export async function joinByInvitation({ actor, token }: { actor: Actor; token: string }) {
  const invitation = await findInvitation(token);
  if (!invitation) return { ok: false, reason: "invitation-over" } as const;
  if (emailKey(invitation.email) !== emailKey(actor.email))
    return { ok: false, reason: "invitation-for-another" } as const;
  return db.$transaction(async (tx) => {
    const taken = await takeInvitation(tx, token);
    if (!taken) return { ok: false, reason: "invitation-over" } as const;
    await addMember(tx, { organizerId: actor.organizerId, ...taken });
    return { ok: true } as const;
  });
}

const openWith = (token: string) => ({
  tokenHash: hashToken(token),
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: new Date() },
});

/** Of two who use one link at once, one gets in. */
async function takeInvitation(database: Database, token: string) {
  const [taken] = await database.invitation.updateManyAndReturn({
    where: openWith(token),
    data: { acceptedAt: new Date(), email: null },
    select: { organisationId: true, role: true },
  });
  return taken ?? null;
}

type NewMember = { organizerId: string; organisationId: string; role: Role };

async function addMember(database: Database, { organizerId, organisationId, role }: NewMember) {
  await database.membership.createMany({
    data: [{ organizerId, organisationId, role }],
    skipDuplicates: true,
  });
  const by = { organizerId, organisationId: organisationId as OwnedOrganisationId };
  await recordAudit(database, by, { action: "member.added", subject: organizerId, after: { role } });
}

async function isMember(organisationId: string, email: string): Promise<boolean> {
  const organizer = await findOrganizerByEmail(email);
  return organizer?.memberships.some((each) => each.organisationId === organisationId) ?? false;
}

async function findPending(database: Database, { organisationId }: Authority, id: string) {
  const row = await database.invitation.findFirst({
    where: { id, organisationId, acceptedAt: null, revokedAt: null },
    select: { email: true, locale: true },
  });
  return row?.email ? { email: open(row.email, `invitations.email:${id}`), locale: row.locale } : null;
}

type QueuedInvitation = { id: string; organisationId: string; locale: Locale; email: string };

async function queueInvitation(database: Database, { id, organisationId, locale, email }: QueuedInvitation) {
  await queueMail(database, {
    organisationId,
    kind: "ORGANIZER_INVITATION",
    locale,
    email,
    emailIndex: organizerMailbox(email, organisationId),
    invitationId: id,
  });
}
