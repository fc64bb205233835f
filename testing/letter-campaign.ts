// The sample campaign as letters see it, straight from its texts: for tests that need no database.
import { type RecipientRecord, toAddressee } from "../domain/letters/addressee.ts";
import type { LetterCampaign, TemplateText } from "../domain/letters/letter.ts";
import type { Locale, Localized } from "../lib/locales.ts";
import { locales } from "../lib/locales.ts";
import { asOf, people, slug, title } from "../prisma/sample/campaign.ts";
import { cities } from "../prisma/sample/cities.ts";
import { demands } from "../prisma/sample/demands.ts";
import { forbiddenTerms } from "../prisma/sample/forbidden-terms.ts";
import { recipients } from "../prisma/sample/recipients.ts";
import { callAdvice, phoneScript, safetyNotice } from "../prisma/sample/safety.ts";
import { templates } from "../prisma/sample/templates.ts";
import type { Address, CityName, LetterTemplate, Recipient, Tenure } from "../prisma/sample/types.ts";

const none: Localized = { en: "", ru: "", kk: "" };

const letterDay = new Date(asOf);
const day = (text: string | null | undefined) => (text ? new Date(text) : null);

export function sampleLetterCampaign(): LetterCampaign {
  return {
    id: "00000000-0000-4000-8000-000000000001",
    organisationId: "00000000-0000-4000-8000-000000000002",
    slug,
    state: "ACTIVE",
    sample: true,
    countryConcerned: "KZ",
    floodThreshold: 200,
    letterDay,
    title,
    notice: none,
    safetyNotice,
    phoneScript,
    phoneAdvice: callAdvice,
    demands: demands.map((text, index) => ({ number: index + 1, text })),
    mission: null,
    people: people.map(({ name, stress }, index) => ({ number: index + 1, name, stress })),
    addressees: recipients.map((recipient) =>
      toAddressee(recordOf(recipient), {
        texts: textsOf(recipient),
        mission: null,
        letterDay,
        today: letterDay,
      }),
    ),
    forbiddenTerms,
    rules: [],
  };
}

function textsOf({ template }: Recipient): Partial<Record<Locale, TemplateText>> {
  const found: LetterTemplate | undefined = templates.find(({ key }) => key === template);
  return Object.fromEntries(
    Object.entries(found?.texts ?? {}).map(([locale, text]) => [
      locale,
      {
        ...text,
        enclosures: [],
        paragraphs: text.paragraphs.map(({ slot, variants = [] }) => ({ slot, variants })),
      },
    ]),
  );
}

function recordOf({ office, languages, channels, emphasis }: Recipient): RecipientRecord {
  return {
    languages: [...languages],
    channels: [...channels],
    translations: locales.flatMap((locale) => {
      const text = emphasis[locale];
      return text ? [{ locale, emphasis: text, remit: "" }] : [];
    }),
    office: {
      id: office.slug,
      slug: office.slug,
      successor: null,
      establishedOn: null,
      abolishedOn: day(office.abolishedOn),
      windowLinesA4: office.windowA4,
      windowLinesLetter: office.windowLetter,
      translations: locales.map((locale) => ({
        locale,
        name: office.name[locale],
        head: office.head[locale].join("\n"),
        greeting: office.greeting[locale],
        remit: office.remit[locale],
      })),
      tenures: office.tenures.map(tenureOf),
      addresses: office.address ? [addressOf(office.address)] : [],
      phones: office.phone ? [{ ...dated(office.phone), ...office.phone }] : [],
      emails: [],
    },
  };
}

function tenureOf(tenure: Tenure): RecipientRecord["office"]["tenures"][number] {
  const { name, dative, greeting } = tenure;
  return {
    ...dated(tenure),
    lastVerifiedAt: day(tenure.verifiedOn),
    translations: locales.map((locale) => ({
      locale,
      name: name[locale],
      nameDative: locale === "en" ? name.en : dative[locale],
      greeting: greeting[locale],
    })),
  };
}

function addressOf(address: Address): RecipientRecord["office"]["addresses"][number] {
  const names: CityName[] = cities[address.city] ?? [];
  const { street, postcode, countryLine } = address;
  const city = { names: names.map((name) => ({ ...dated(name), latin: name.latin })) };
  return { ...dated(address), street, postcode, countryLine, city };
}

function dated({ from, to }: { from?: string | null; to: string | null }) {
  return { validFrom: day(from), validTo: day(to), lastVerifiedAt: letterDay };
}
