import { db } from "#lib/db";
import { recordAudit } from "./audit.ts";
import type { Authority } from "./authority.ts";
import { organisationColumns } from "./queries.ts";
import type { OrganisationChange } from "./schema.ts";

/** What the privacy page says about who answers for the data, and the head of the organisation's own letters. */
export async function changeOrganisation({ by, ...after }: OrganisationChange & { by: Authority }) {
  return db.$transaction(async (tx) => {
    const where = { id: by.organisationId };
    const before = await tx.organisation.findUniqueOrThrow({ where, select: organisationColumns });
    await tx.organisation.update({ where, data: after });
    await recordAudit(tx, by, { action: "organisation.changed", subject: after.name, before, after });
    return { ok: true } as const;
  });
}
