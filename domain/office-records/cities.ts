import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { CityView } from "./schema.ts";

/** To choose one of them, by its newest name. */
export async function listCities(by: Authority, locale: Locale) {
  const cities = await db.city.findMany({
    where: { organisationId: by.organisationId },
    select: { slug: true, names: { orderBy: { validFrom: { sort: "desc", nulls: "last" } }, take: 1 } },
    orderBy: { slug: "asc" },
  });
  return cities.map(({ slug, names }) => ({ value: slug, label: names[0]?.[locale] ?? slug }));
}

/** Every city with all its names and how many addresses lie in it. */
export async function listCityRecords(by: Authority): Promise<CityView[]> {
  const cities = await db.city.findMany({
    where: { organisationId: by.organisationId },
    select: {
      slug: true,
      names: { orderBy: { validFrom: { sort: "asc", nulls: "first" } } },
      _count: { select: { addresses: true } },
    },
    orderBy: { slug: "asc" },
  });
  return cities.map(({ slug, names, _count }) => ({
    slug,
    names: names.map(({ cityId: _, ...name }) => name),
    addresses: _count.addresses,
  }));
}
