import { db } from "#lib/db";
import { recordAudit } from "./audit.ts";
import type { Authority } from "./authority.ts";
import type { OrganisationChange } from "./schema.ts";

const select = {
  name: true,
  controller: true,
  contact: true,
  imprint: true,
  legalName: true,
  postalAddress: true,
  registrationNumber: true,
} as const;

/** What the privacy page says about who answers for the data, and the head of the organisation's own letters. */
export async function changeOrganisation({ by, ...after }: OrganisationChange & { by: Authority }) {
  return db.$transaction(async (tx) => {
    const where = { id: by.organisationId };
    const before = await tx.organisation.findUniqueOrThrow({ where, select });
    await tx.organisation.update({ where, data: after });
    await recordAudit(tx, by, { action: "organisation.changed", subject: after.name, before, after });
    return { ok: true } as const;
  });
}
