import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { type Database, db } from "#lib/db";
import { notFound } from "#lib/errors";
import { getOfficeSlugLocked } from "./locked-office.ts";

type Leaving = { officeId: OwnedOfficeId; by: Authority; id: string; last: Date };

/** A holder has left and nobody follows: from the next day on letters are headed by the office alone. */
export async function endHolder({ officeId, by, id, last }: Leaving) {
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const stored = await readHolder(tx, officeId, id);
    if (stored.validFrom && last < stored.validFrom)
      return { ok: false, reason: "dates-order", field: "last" } as const;
    if (stored.validTo && stored.validTo <= last)
      return { ok: false, reason: "holder-left-already", field: "last" } as const;
    await tx.tenure.update({ where: { id }, data: { validTo: last } });
    await recordAudit(tx, by, {
      action: "office.holder-left",
      subject,
      before: { to: stored.validTo && isoDay(stored.validTo) },
      after: { nameEn: stored.translations[0]?.name ?? "", to: isoDay(last) },
    });
    return { ok: true } as const;
  });
}

async function readHolder(tx: Database, officeId: string, id: string) {
  const stored = await tx.tenure.findFirst({
    where: { id, officeId },
    include: { translations: { where: { locale: "en" } } },
  });
  return stored ?? notFound();
}
