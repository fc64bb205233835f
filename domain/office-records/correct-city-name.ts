import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { overlaps } from "./dated-record.ts";
import { lockCity } from "./locked-office.ts";
import type { CityCorrection } from "./schema.ts";

/** Puts one record of a name right. Two names never stand on one day. */
export async function correctCityName({ by, id, from, to, ...name }: CityCorrection & { by: Authority }) {
  return db.$transaction(async (tx) => {
    const cityId = (await lockCity(tx, by, { names: { some: { id } } })) ?? notFound();
    const { slug, names } = await tx.city.findUniqueOrThrow({
      where: { id: cityId },
      select: { slug: true, names: true },
    });
    const others = names.filter((record) => record.id !== id);
    if (others.some((other) => overlaps(other, { validFrom: from, validTo: to })))
      return { ok: false, reason: "city-overlaps", field: "from" } as const;
    const before = names.find((record) => record.id === id) ?? notFound();
    await tx.cityName.update({ where: { id }, data: { ...name, validFrom: from, validTo: to } });
    await recordAudit(tx, by, {
      action: "city.corrected",
      subject: slug,
      before: forAudit(before),
      after: forAudit({ ...name, validFrom: from, validTo: to }),
    });
    return { ok: true } as const;
  });
}

type Stored = {
  latin: string;
  en: string;
  ru: string;
  kk: string;
  source: string;
  validFrom: Date | null;
  validTo: Date | null;
};

function forAudit({ latin, en, ru, kk, source, validFrom, validTo }: Stored) {
  const day = (date: Date | null) => date && isoDay(date);
  return { latin, en, ru, kk, source, from: day(validFrom), to: day(validTo) };
}
