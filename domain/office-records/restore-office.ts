import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { abolition, abolitionForAudit } from "./abolition.ts";
import { getOfficeSlugLocked } from "./locked-office.ts";

type Restoring = { officeId: OwnedOfficeId; by: Authority };

/** The record of the end was a mistake. The successor stays in the campaigns that it came into. */
export async function restoreOffice({ officeId, by }: Restoring) {
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const before = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: abolition });
    const data = { abolishedOn: null, abolitionSource: "", successorId: null };
    await tx.office.update({ where: { id: officeId }, data });
    await recordAudit(tx, by, { action: "office.restored", subject, before: abolitionForAudit(before) });
    return { ok: true } as const;
  });
}
