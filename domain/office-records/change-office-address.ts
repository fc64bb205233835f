import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { succeed } from "./dated-record.ts";
import { getOfficeSlugLocked } from "./locked-office.ts";
import type { OfficeAddressChange } from "./schema.ts";

type Change = OfficeAddressChange & { officeId: OwnedOfficeId; by: Authority };
type Stored = Omit<OfficeAddressChange, "from" | "city"> & { city: { slug: string } };

/** From a day on letters go to another place. The old address stays as a closed record. */
export async function changeOfficeAddress({ officeId, by, from, city, ...address }: Change) {
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const where = { organisationId_slug: { organisationId: by.organisationId, slug: city } };
    const place = await tx.city.findUnique({ where, select: { id: true } });
    if (!place) notFound();
    const records = await tx.officeAddress.findMany({
      where: { officeId },
      include: { city: { select: { slug: true } } },
    });
    const { replaced, closed, validTo } = succeed(records, from);
    const before = records.find(({ id }) => id === (replaced ?? closed?.id));
    if (replaced) await tx.officeAddress.delete({ where: { id: replaced } });
    if (closed)
      await tx.officeAddress.update({ where: { id: closed.id }, data: { validTo: closed.validTo } });
    const data = {
      officeId,
      cityId: place.id,
      ...address,
      validFrom: from,
      validTo,
      lastVerifiedAt: new Date(),
    };
    await tx.officeAddress.create({ data });
    await recordAudit(tx, by, {
      action: "office.address-changed",
      subject,
      ...(before ? { before: forAudit(before) } : {}),
      after: {
        ...forAudit({ ...address, city: { slug: city } }),
        from: from?.toISOString().slice(0, 10) ?? null,
      },
    });
    return { ok: true } as const;
  });
}

function forAudit({ street, postcode, countryLine, streetRu, streetKk, source, city }: Stored) {
  return { street, postcode, countryLine, streetRu, streetKk, source, city: city.slug };
}
