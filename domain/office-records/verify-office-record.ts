import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { type Database, db } from "#lib/db";
import { notFound } from "#lib/errors";
import type { OfficeRecord } from "./schema.ts";

type Verification = OfficeRecord & { officeId: OwnedOfficeId; by: Authority };

/** Somebody has looked it up today, and it is still true. Where it was looked up may be another place than before. */
export async function verifyOfficeRecord({ officeId, by, record, id, source }: Verification) {
  return db.$transaction(async (tx) => {
    if (!(await setVerified(tx, { officeId, record, id, source }))) notFound();
    const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { slug: true } });
    await recordAudit(tx, by, {
      action: "office.record-verified",
      subject: office.slug,
      after: { record, ...(source ? { source } : {}) },
    });
    return { ok: true } as const;
  });
}

async function setVerified(
  tx: Database,
  { officeId, record, id, source }: OfficeRecord & { officeId: string },
) {
  const data = { lastVerifiedAt: new Date(), ...(source ? { source } : {}) };
  const change = { where: { id, officeId }, data };
  const update = {
    email: () => tx.officeEmail.updateMany(change),
    phone: () => tx.officePhone.updateMany(change),
    address: () => tx.officeAddress.updateMany(change),
    tenure: () => tx.tenure.updateMany(change),
  };
  return (await update[record]()).count === 1;
}
