import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { overlaps } from "./dated-record.ts";
import { holderForAudit, toHolderFields, toHolderRows } from "./holder-words.ts";
import { getOfficeSlugLocked } from "./locked-office.ts";
import type { HolderInput, HolderWords } from "./schema.ts";

type Correction = HolderInput & { officeId: OwnedOfficeId; by: Authority; id: string };

/** Puts a holder's record right: spelling, dative, greeting, days, source. Two holders never stand on one day. */
export async function changeHolder({ officeId, by, id, ...input }: Correction) {
  const { from, to, source, verified } = input;
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const records = await tx.tenure.findMany({ where: { officeId }, include: { translations: true } });
    const stored = records.find((record) => record.id === id) ?? notFound();
    const others = records.filter((record) => record !== stored);
    if (others.some((other) => overlaps(other, { validFrom: from, validTo: to })))
      return { ok: false, reason: "holder-overlaps", field: "from" } as const;
    const checked = verified ? { lastVerifiedAt: new Date() } : {};
    await tx.tenure.update({
      where: { id },
      data: {
        ...{ validFrom: from, validTo: to, source, ...checked },
        translations: { deleteMany: {}, create: toHolderRows(input) },
      },
    });
    const before = toHolderFields(stored.translations) as HolderWords;
    await recordAudit(tx, by, {
      action: "office.holder-changed",
      subject,
      before: holderForAudit({
        ...before,
        ...{ from: stored.validFrom, to: stored.validTo, source: stored.source, verified: false },
      }),
      after: holderForAudit(input),
    });
    return { ok: true } as const;
  });
}
