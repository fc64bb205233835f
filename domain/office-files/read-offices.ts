import type { Authority } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { type Database, db, type Prisma } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import type { FileRow } from "./schema.ts";

const include = {
  translations: true,
  successor: { select: { slug: true } },
  tenures: { include: { translations: true } },
  addresses: { include: { city: { select: { slug: true } } } },
  phones: true,
  emails: true,
} satisfies Prisma.OfficeInclude;
type Office = Prisma.OfficeGetPayload<{ include: typeof include }>;

/** A record with its id; of an office or a city's name likewise. */
export type StoredRow = { id: string; parentId: string; row: FileRow };

/** Everything that is known of the offices of an organisation, cities first, each record as a file holds it. */
export async function readOffices(by: Authority, database: Database = db): Promise<StoredRow[]> {
  const where = { organisationId: by.organisationId };
  const cities = await database.city.findMany({ where, include: { names: true }, orderBy: { slug: "asc" } });
  const offices = await database.office.findMany({ where, include, orderBy: { slug: "asc" } });
  const names = cities.flatMap((city) =>
    inTime(city.names).map(({ id, validFrom, validTo, latin, en, ru, kk, source }) => ({
      id,
      parentId: city.id,
      row: {
        ...{ kind: "city", slug: city.slug, ...days({ validFrom, validTo }) },
        ...{ latin, name_en: en, name_ru: ru, name_kk: kk, source },
      },
    })),
  );
  return [...names, ...offices.flatMap(rowsOf)];
}

function rowsOf(office: Office): StoredRow[] {
  const { slug, id: parentId } = office;
  const dated = <T extends Dated>(kind: string, records: T[], read: (record: T) => FileRow): StoredRow[] =>
    inTime(records).map((record) => ({
      id: record.id,
      parentId,
      row: {
        ...{ kind, slug, ...days(record), ...read(record), source: record.source },
        checked: record.lastVerifiedAt ? isoDay(record.lastVerifiedAt) : "",
      },
    }));
  return [
    { id: parentId, parentId, row: officeRow(office) },
    ...dated("holder", office.tenures, ({ translations }) => ({
      ...spread(translations, "name", "name"),
      ...withoutEnglish(spread(translations, "nameDative", "head")),
      ...spread(translations, "greeting", "greeting"),
    })),
    ...dated("address", office.addresses, (address) => ({
      ...{ street: address.street, street_ru: address.streetRu, street_kk: address.streetKk },
      ...{ postcode: address.postcode, city: address.city.slug, country: address.countryLine },
    })),
    ...dated("phone", office.phones, ({ display }) => ({ phone: display })),
    ...dated("email", office.emails, ({ address }) => ({ email: address })),
  ];
}

function officeRow(office: Office): FileRow {
  const { slug, translations, windowLinesA4, windowLinesLetter, abolishedOn, abolitionSource, successor } =
    office;
  return {
    ...{ kind: "office", slug },
    ...spread(translations, "name", "name"),
    ...spread(translations, "head", "head"),
    ...spread(translations, "greeting", "greeting"),
    ...spread(translations, "remit", "can_do"),
    ...{ window_a4: windowLinesA4.join("\n"), window_letter: windowLinesLetter.join("\n") },
    ...{ abolished: abolishedOn ? isoDay(abolishedOn) : "", successor: successor?.slug ?? "" },
    source: abolitionSource,
  };
}

/** `name` of each language as `name_en`, `name_ru`, `name_kk`. */
function spread<Field extends string>(
  translations: readonly ({ locale: Locale } & Record<Field, string>)[],
  field: Field,
  column: string,
): FileRow {
  const text = (locale: Locale) => translations.find((each) => each.locale === locale)?.[field] ?? "";
  return Object.fromEntries(locales.map((locale) => [`${column}_${locale}`, text(locale)]));
}

/** English needs no dative. */
function withoutEnglish({ head_en: _, ...row }: FileRow): FileRow {
  return row;
}

type Days = { validFrom: Date | null; validTo: Date | null };
type Dated = Days & { id: string; source: string; lastVerifiedAt: Date | null };

function days({ validFrom, validTo }: Days): FileRow {
  return { from: validFrom ? isoDay(validFrom) : "", to: validTo ? isoDay(validTo) : "" };
}

function inTime<T extends Days>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => (a.validFrom?.getTime() ?? 0) - (b.validFrom?.getTime() ?? 0));
}
