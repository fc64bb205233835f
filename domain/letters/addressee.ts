import { type Locale, type Localized, locales } from "#lib/locales";
import {
  addressOn,
  type DatedOffice,
  emailOn,
  holderOn,
  phoneOn,
  streetLines,
} from "../campaigns/office-on-day.ts";
import type { Addressee, Mission, TemplateText } from "./letter.ts";

type Translated<T> = ({ locale: Locale } & T)[];

type Tenure = Verified & { translations: Translated<{ name: string; nameDative: string; greeting: string }> };
type Verified = { validFrom: Date | null; validTo: Date | null; lastVerifiedAt: Date | null };

/** A recipient as the database holds it, with all its dated records. */
export type RecipientRecord = {
  languages: Locale[];
  channels: string[];
  translations: Translated<{ emphasis: string[]; remit: string }>;
  office: DatedOffice<Tenure> & {
    id: string;
    slug: string;
    successor: { slug: string } | null;
    translations: Translated<{ name: string; head: string; greeting: string; remit: string }>;
  };
};

type Context = {
  texts: Partial<Record<Locale, TemplateText>>;
  /** The mission for the supporter's country, in place of the office's own address. */
  mission: Mission | null;
  letterDay: Date;
  /** E-mails leave today, whatever day the letters bear. */
  today: Date;
};

/** The recipient as letters of one day see it. */
export function toAddressee(recipient: RecipientRecord, context: Context): Addressee {
  const { office, translations } = recipient;
  const { texts, mission, letterDay, today } = context;
  const word = (field: "name" | "head" | "greeting") =>
    localized(office.translations, (translation) => translation[field]);
  const phone = phoneOn(office, letterDay);
  return {
    officeId: office.id,
    slug: office.slug,
    languages: recipient.languages,
    channels: recipient.channels,
    name: word("name"),
    remit: remitOf(recipient),
    head: mission ? withLine(word("head"), mission.name) : word("head"),
    greeting: word("greeting"),
    holder: holderOf(holderOn(office, letterDay)),
    address: mission
      ? { a4: mission.addressLines, letter: mission.addressLines }
      : addressOf(office, letterDay),
    phone: phone && { e164: phone.e164, display: phone.display },
    email: mission ? mission.email : (emailOn(office, letterDay, today)?.address ?? null),
    emphasis: Object.fromEntries(translations.map(({ locale, emphasis }) => [locale, emphasis])),
    texts,
    ruling: { kind: "letter" },
  };
}

/** What the campaign says of its own case comes before what the office's record says of itself. */
function remitOf({ translations, office }: RecipientRecord): Localized {
  const own = localized(translations, ({ remit }) => remit);
  const usual = localized(office.translations, ({ remit }) => remit);
  return { en: own.en || usual.en, ru: own.ru || usual.ru, kk: own.kk || usual.kk };
}

export function localized<T extends { locale: Locale }>(
  rows: readonly T[],
  read: (row: T) => string,
): Localized {
  const texts = locales.map((locale) => {
    const row = rows.find((candidate) => candidate.locale === locale);
    return [locale, row ? read(row) : ""];
  });
  return Object.fromEntries(texts) as Localized;
}

/** English needs no dative. */
function holderOf(tenure: Tenure | null): Addressee["holder"] {
  if (!tenure) return null;
  const name = localized(tenure.translations, (row) => (row.locale === "en" ? row.name : row.nameDative));
  return { name, greeting: localized(tenure.translations, (row) => row.greeting) };
}

function addressOf(office: RecipientRecord["office"], day: Date): Addressee["address"] {
  const address = addressOn(office, day);
  if (!address) return null;
  const lines = streetLines(address, day);
  return { a4: [...office.windowLinesA4, ...lines], letter: [...office.windowLinesLetter, ...lines] };
}

function withLine(head: Localized, line: Localized): Localized {
  return { en: `${head.en}\n${line.en}`, ru: `${head.ru}\n${line.ru}`, kk: `${head.kk}\n${line.kk}` };
}
