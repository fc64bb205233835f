import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { succeed } from "./dated-record.ts";
import { getOfficeSlugLocked } from "./locked-office.ts";
import type { OfficePhoneChange } from "./schema.ts";

type Change = OfficePhoneChange & { officeId: OwnedOfficeId; by: Authority };

/** From a day on the office is called under another number, or under none. The old one stays as a closed record. */
export async function changeOfficePhone({ officeId, by, phone, source, from }: Change) {
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const records = await tx.officePhone.findMany({ where: { officeId } });
    const { replaced, closed, validTo } = succeed(records, from);
    const before = records.find(({ id }) => id === (replaced ?? closed?.id));
    if (before?.e164 === phone?.e164) return { ok: false, reason: "unchanged", field: "phone" } as const;
    if (replaced) await tx.officePhone.delete({ where: { id: replaced } });
    if (closed) await tx.officePhone.update({ where: { id: closed.id }, data: { validTo: closed.validTo } });
    if (phone) {
      const data = { officeId, ...phone, source, validFrom: from, validTo, lastVerifiedAt: new Date() };
      await tx.officePhone.create({ data });
    }
    await recordAudit(tx, by, {
      action: "office.phone-changed",
      subject,
      before: { phone: before?.e164 ?? null },
      after: { phone: phone?.e164 ?? null, source, from: from?.toISOString().slice(0, 10) ?? null },
    });
    return { ok: true } as const;
  });
}
