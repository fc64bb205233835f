import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { NewCity } from "./schema.ts";
import { slugOf } from "./slug.ts";

/** A city with the name that it has always had, as far as is known. */
export async function createCity({ by, ...name }: NewCity & { by: Authority }) {
  const { organisationId } = by;
  const slug = slugOf(name.en);
  return db.$transaction(async (tx) => {
    const { count } = await tx.city.createMany({ data: { organisationId, slug }, skipDuplicates: true });
    if (count === 0) return { ok: false, reason: "city-known", field: "en" } as const;
    const where = { organisationId_slug: { organisationId, slug } };
    await tx.city.update({ where, data: { names: { create: name } } });
    await recordAudit(tx, by, { action: "city.created", subject: slug, after: name });
    return { ok: true } as const;
  });
}
