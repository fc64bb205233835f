import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { succeed } from "./dated-record.ts";
import { lockCity } from "./locked-office.ts";
import type { CityRename } from "./schema.ts";

/** From a day on the city is called otherwise; addresses of earlier days keep the earlier name. */
export async function renameCity({ by, city, from, ...name }: CityRename & { by: Authority }) {
  return db.$transaction(async (tx) => {
    const cityId = (await lockCity(tx, by, { slug: city })) ?? notFound();
    const names = await tx.cityName.findMany({ where: { cityId } });
    const { replaced, closed, validTo } = succeed(names, from);
    if (replaced) return { ok: false, reason: "city-same-day", field: "from" } as const;
    if (closed) await tx.cityName.update({ where: { id: closed.id }, data: { validTo: closed.validTo } });
    await tx.cityName.create({ data: { cityId, ...name, validFrom: from, validTo } });
    const before = names.find(({ id }) => id === closed?.id);
    await recordAudit(tx, by, {
      action: "city.renamed",
      subject: city,
      ...(before ? { before: { en: before.en } } : {}),
      after: { ...name, from: isoDay(from) },
    });
    return { ok: true } as const;
  });
}
