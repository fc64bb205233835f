import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { succeed } from "./dated-record.ts";
import { holderForAudit, toHolderRows } from "./holder-words.ts";
import { getOfficeSlugLocked } from "./locked-office.ts";
import type { HolderInput } from "./schema.ts";

type Addition = HolderInput & { officeId: OwnedOfficeId; by: Authority };

/**
 * From a day on somebody else holds the office; whoever held it until then leaves the day before. Letters of earlier days
 * keep the earlier name. A name that was not checked against a source stands in no letter.
 */
export async function addHolder({ officeId, by, ...input }: Addition) {
  const { from, to, source, verified } = input;
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const records = await tx.tenure.findMany({ where: { officeId } });
    const { replaced, closed, validTo } = succeed(records, from);
    if (replaced)
      return { ok: false, reason: from ? "holder-same-day" : "from-required", field: "from" } as const;
    if (closed) await tx.tenure.update({ where: { id: closed.id }, data: { validTo: closed.validTo } });
    const data = {
      officeId,
      validFrom: from,
      validTo: earlier(to, validTo),
      source,
      lastVerifiedAt: verified ? new Date() : null,
      translations: { create: toHolderRows(input) },
    };
    await tx.tenure.create({ data });
    await recordAudit(tx, by, { action: "office.holder-added", subject, after: holderForAudit(input) });
    return { ok: true } as const;
  });
}

function earlier(a: Date | null, b: Date | null): Date | null {
  return a && b ? (a < b ? a : b) : (a ?? b);
}
