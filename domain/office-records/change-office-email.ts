import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { succeed } from "./dated-record.ts";
import { getOfficeSlugLocked } from "./locked-office.ts";
import type { OfficeEmailChange } from "./schema.ts";

type Change = OfficeEmailChange & { officeId: OwnedOfficeId; by: Authority };

/** From a day on letters to the office go to another address, or to none. The old one stays as a closed record. */
export async function changeOfficeEmail({ officeId, by, address, source, from }: Change) {
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const records = await tx.officeEmail.findMany({ where: { officeId } });
    const { replaced, closed, validTo } = succeed(records, from);
    const before = records.find(({ id }) => id === (replaced ?? closed?.id));
    if (before?.address === address || (!before && !address))
      return { ok: false, reason: "unchanged", field: "address" } as const;
    if (replaced) await tx.officeEmail.delete({ where: { id: replaced } });
    if (closed) await tx.officeEmail.update({ where: { id: closed.id }, data: { validTo: closed.validTo } });
    if (address) {
      const data = { officeId, address, source, validFrom: from, validTo, lastVerifiedAt: new Date() };
      await tx.officeEmail.create({ data });
    }
    await recordAudit(tx, by, {
      action: "office.email-changed",
      subject,
      before: { address: before?.address ?? null },
      after: { address: address || null, source, from: from?.toISOString().slice(0, 10) ?? null },
    });
    return { ok: true } as const;
  });
}
