import type { Prisma } from "#lib/db";
import { asOf } from "./campaign.ts";
import { day, known, perLocale } from "./rows.ts";
import type { Address, CityName, Office, Phone, Tenure } from "./types.ts";

export function cityRow(
  organisationId: string,
  slug: string,
  names: CityName[],
): Prisma.CityUncheckedCreateInput {
  return {
    organisationId,
    slug,
    names: {
      create: names.map(({ from, to, latin, name }) => ({
        validFrom: day(from),
        validTo: day(to),
        latin,
        en: name.en,
        ru: name.ru,
        kk: name.kk,
      })),
    },
  };
}

export function officeRow(
  organisationId: string,
  office: Office,
  cityIds: ReadonlyMap<string, string>,
): Prisma.OfficeUncheckedCreateInput {
  const { name, head, greeting, remit, address, phone } = office;
  return {
    organisationId,
    slug: office.slug,
    abolishedOn: day(office.abolishedOn),
    windowLinesA4: office.windowA4,
    windowLinesLetter: office.windowLetter,
    translations: {
      create: perLocale({
        name,
        head: { en: head.en.join("\n"), ru: head.ru.join("\n"), kk: head.kk.join("\n") },
        greeting,
        remit,
      }),
    },
    tenures: { create: office.tenures.map(tenureRow) },
    addresses: { create: address ? [addressRow(address, cityIds)] : [] },
    phones: { create: phone ? [phoneRow(phone)] : [] },
  };
}

function tenureRow({ from, to, name, dative, greeting, source, verifiedOn }: Tenure) {
  return {
    validFrom: day(from),
    validTo: day(to),
    source,
    lastVerifiedAt: day(verifiedOn),
    translations: {
      create: perLocale({ name, nameDative: { en: name.en, ...dative }, greeting }),
    },
  };
}

// Addresses and numbers count as verified on the day the sample takes for today, and go stale 90 days later.
function addressRow({ city, to, ...address }: Address, cityIds: ReadonlyMap<string, string>) {
  return { ...address, cityId: known(cityIds, city), validTo: day(to), lastVerifiedAt: day(asOf) };
}

function phoneRow({ to, ...phone }: Phone) {
  return { ...phone, validTo: day(to), lastVerifiedAt: day(asOf) };
}
