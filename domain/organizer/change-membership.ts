import { type Database, db, type Role } from "#lib/db";
import { notFound } from "#lib/errors";
import { recordAudit } from "./audit.ts";
import { type Actor, type Authority, operatorOf } from "./authority.ts";
import { refuseWrongPassword } from "./confirm-password.ts";

type Member = { organizerId: string; organisationId: string };

/** The same by an owner from the team's page, who has to give the password again. */
export async function changeMember({
  by,
  actor,
  id,
  role,
  current,
}: {
  by: Authority;
  actor: Actor;
  id: string;
  role: Role | null;
  current: string;
}) {
  const refused = await refuseWrongPassword(actor, current);
  if (refused) return refused;
  const { organisationId } = by;
  const outcome = await changeMembership({ organizerId: id, organisationId, role, by });
  return outcome.ok || outcome.reason === "last-owner" ? outcome : notFound();
}

/** Gives a member another role, or (`null`) ends the membership. An organisation never loses its last owner. */
export async function changeMembership({
  organizerId,
  organisationId,
  role,
  by = operatorOf(organisationId),
}: Member & { role: Role | null; by?: Authority }) {
  return db.$transaction(async (tx) => {
    const key = { organisationId_organizerId: { organisationId, organizerId } };
    await tx.$queryRaw`select 1 from organisations where id = ${organisationId}::uuid for update`;
    const member = await tx.membership.findUnique({ where: key, select: { role: true } });
    if (!member) return { ok: false, reason: "no-member" } as const;
    if (member.role === "OWNER" && role !== "OWNER" && (await isLastOwner(tx, organisationId)))
      return { ok: false, reason: "last-owner" } as const;
    if (role) await tx.membership.update({ where: key, data: { role } });
    else await endMembership(tx, { organizerId, organisationId });
    await recordAudit(tx, by, {
      action: "member.role-changed",
      subject: organizerId,
      before: { role: member.role },
      after: { role },
    });
    return { ok: true } as const;
  });
}

async function isLastOwner(tx: Database, organisationId: string) {
  return (await tx.membership.count({ where: { organisationId, role: "OWNER" } })) === 1;
}

/** An account that belongs nowhere any more is deleted with its sessions. */
async function endMembership(tx: Database, { organizerId, organisationId }: Member) {
  await tx.membership.delete({ where: { organisationId_organizerId: { organisationId, organizerId } } });
  if ((await tx.membership.count({ where: { organizerId } })) === 0) {
    await tx.organizer.delete({ where: { id: organizerId } });
  }
}
