import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { toFields, toRows } from "./office-words.ts";
import type { OfficeWords } from "./schema.ts";
import { freeSlug, slugOf } from "./slug.ts";

type Creation = OfficeWords & { by: Authority; slug: string };

/** A new office without records. Its address in links is made from the English name, unless one is given. */
export async function createOffice({ by, slug: wanted, ...words }: Creation) {
  const { organisationId } = by;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from organisations where id = ${organisationId}::uuid for update`;
    const offices = await tx.office.findMany({ where: { organisationId }, select: { slug: true } });
    const taken = new Set(offices.map(({ slug }) => slug));
    if (taken.has(wanted)) return { ok: false, reason: "slug-taken", field: "slug" } as const;
    const slug = wanted || freeSlug(slugOf(words.nameEn), taken);
    const { translations, ...rows } = toRows(words);
    await tx.office.create({
      data: { organisationId, slug, ...rows, translations: { create: translations } },
    });
    await recordAudit(tx, by, {
      action: "office.created",
      subject: slug,
      after: toFields({ ...rows, translations }),
    });
    return { ok: true, slug } as const;
  });
}
