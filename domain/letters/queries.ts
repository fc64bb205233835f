import { dayOf } from "#lib/clock";
import { countryCodes } from "#lib/countries";
import { type Database, db, type Prisma } from "#lib/db";
import { isTryOut } from "#lib/env";
import { notFound } from "#lib/errors";
import { isLocale, type Locale, locales } from "#lib/locales";
import { singleFlight } from "#lib/single-flight";
import { offeredLocales } from "../campaigns/languages.ts";
import { localized, toAddressee } from "./addressee.ts";
import { type LetterCampaign, MISSION_SLUG, type Mission, type TemplateText } from "./letter.ts";
import { ORGANISATION_TEMPLATE } from "./organisation-letter.ts";
import { ruleAddressee, type SaidOfLetter } from "./rule-addressee.ts";
import { ruleSelect, toRule } from "./rule-record.ts";
import { leadToSuccessor } from "./successor.ts";

const campaignSelect = {
  id: true,
  organisationId: true,
  slug: true,
  state: true,
  sample: true,
  asOf: true,
  countryConcerned: true,
  floodThreshold: true,
  translations: {
    select: {
      locale: true,
      title: true,
      reviewedAt: true,
      disabledAt: true,
      notice: true,
      safetyNotice: true,
      phoneScript: true,
      phoneAdvice: true,
    },
  },
  demands: {
    orderBy: { number: "asc" },
    select: { number: true, translations: { select: { locale: true, text: true } } },
  },
  people: {
    orderBy: { position: "asc" },
    select: { position: true, translations: { select: { locale: true, name: true, stress: true } } },
  },
  forbiddenTerms: { select: { term: true, reason: true, language: true, level: true } },
  templateRules: { orderBy: { position: "asc" }, select: ruleSelect },
  recipients: {
    orderBy: { position: "asc" },
    select: {
      templateId: true,
      languages: true,
      channels: true,
      translations: { select: { locale: true, emphasis: true, remit: true } },
      office: {
        include: {
          translations: true,
          successor: { select: { slug: true } },
          tenures: { include: { translations: true } },
          addresses: { include: { city: { include: { names: true } } } },
          phones: true,
          emails: true,
        },
      },
    },
  },
} as const satisfies Prisma.CampaignSelect;

async function readRecord(slug: string) {
  const row = await db.campaign.findUnique({ where: { slug }, select: campaignSelect });
  if (!row) notFound();
  return { row, templates: await listTemplates(row.id) };
}

type Said = SaidOfLetter & { day?: Date };

const getRecord = singleFlight(1_000, readRecord);

/**
 * Everything a letter of this campaign is made of, with the office holders and addresses of the letter's day and under
 * the campaign's rules, as far as the letter is known; at most a second old. For a country it also knows the mission to
 * write to. A day is the letter's, unless the campaign dates its letters itself. Throws not-found.
 */
export async function getLetterCampaign(slug: string, said: Said = {}): Promise<LetterCampaign> {
  return toLetterCampaign(await getRecord(slug), said);
}

/** The same as of this moment, for organizers who look at what they have just changed. */
export async function getFreshLetterCampaign(slug: string, said: Said = {}): Promise<LetterCampaign> {
  return toLetterCampaign(await readRecord(slug), said);
}

async function toLetterCampaign(
  { row, templates }: Awaited<ReturnType<typeof readRecord>>,
  said: Said,
): Promise<LetterCampaign> {
  const { asOf, translations, demands, people, recipients, templateRules, forbiddenTerms, ...campaign } = row;
  const offered = offeredLocales(translations, { tryOut: isTryOut() });
  const today = dayOf(new Date());
  const letterDay = asOf ?? said.day ?? today;
  const country = countryCodes.find((code) => code === said.country);
  const found = country ? await findMission(row.organisationId, country, letterDay) : null;
  const rules = templateRules.map((rule) => toRule(rule, (id) => languagesOf(templates.get(id) ?? {})));
  const text = (field: "title" | "notice" | "safetyNotice" | "phoneScript" | "phoneAdvice") =>
    localized(translations, (translation) => translation[field]);
  return {
    ...campaign,
    letterDay,
    title: text("title"),
    notice: text("notice"),
    safetyNotice: text("safetyNotice"),
    phoneScript: text("phoneScript"),
    phoneAdvice: text("phoneAdvice"),
    people: people.map((person) => ({
      number: person.position,
      name: localized(person.translations, ({ name }) => name),
      stress: localized(person.translations, ({ stress }) => stress),
    })),
    demands: demands.map((demand) => ({
      number: demand.number,
      text: localized(demand.translations, (translation) => translation.text),
    })),
    rules,
    forbiddenTerms: isLocale(said.language)
      ? forbiddenTerms.filter(({ language }) => language === null || language === said.language)
      : forbiddenTerms,
    mission: found,
    addressees: recipients.map((recipient) => {
      const languages = recipient.languages.filter((language) => offered.includes(language));
      const texts = templates.get(recipient.templateId) ?? {};
      const isMission = recipient.office.slug === MISSION_SLUG;
      const mission = isMission ? found : null;
      const addressee = toAddressee({ ...recipient, languages }, { texts, mission, letterDay, today });
      const ruled = ruleAddressee(addressee, rules, { said, templates }, isMission);
      return leadToSuccessor(ruled, recipient.office, { letterDay, among: recipients });
    }),
  };
}

function languagesOf(texts: Partial<Record<Locale, TemplateText>>): Locale[] {
  return locales.filter((locale) => texts[locale]);
}

async function listTemplates(
  campaignId: string,
): Promise<Map<string, Partial<Record<Locale, TemplateText>>>> {
  const rows = await db.letterTemplate.findMany({
    where: { campaignId },
    select: {
      id: true,
      translations: {
        select: {
          locale: true,
          heading: true,
          subject: true,
          demandsIntro: true,
          closing: true,
          enclosures: true,
        },
      },
      paragraphs: {
        orderBy: { position: "asc" },
        select: {
          locale: true,
          slot: true,
          variants: { orderBy: { position: "asc" }, select: { text: true } },
        },
      },
    },
  });
  return new Map(
    rows.map(({ id, translations, paragraphs }) => [
      id,
      Object.fromEntries(
        translations.map(({ locale, ...text }) => [
          locale,
          {
            ...text,
            paragraphs: paragraphs
              .filter((paragraph) => paragraph.locale === locale)
              .map(({ slot, variants }) => ({ slot, variants: variants.map((variant) => variant.text) })),
          },
        ]),
      ),
    ]),
  );
}

/** The organisation's own letter to each office of a campaign, as far as it has been written; keyed by the office's id. */
export async function listOrganisationTexts(
  campaignId: string,
): Promise<Map<string, Partial<Record<Locale, TemplateText>>>> {
  const [recipients, own, texts] = await Promise.all([
    db.recipient.findMany({
      where: { campaignId },
      select: { officeId: true, template: { select: { key: true } } },
    }),
    db.letterTemplate.findMany({
      where: { campaignId, key: { endsWith: ORGANISATION_TEMPLATE } },
      select: { id: true, key: true },
    }),
    listTemplates(campaignId),
  ]);
  const ids = new Map(own.map(({ id, key }) => [key, id]));
  return new Map(
    recipients.map(({ officeId, template }) => {
      const id = ids.get(`${template.key}${ORGANISATION_TEMPLATE}`);
      return [officeId, (id && texts.get(id)) || {}];
    }),
  );
}

/** The first mission on the organizer's list for somebody's country, as it stands on a day. */
export async function findMission(
  organisationId: string,
  country: string,
  day: Date,
  database: Database = db,
): Promise<Mission | null> {
  const mission = await database.mission.findFirst({
    where: {
      organisationId,
      country,
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    orderBy: { name: "asc" },
    select: { name: true, nameRu: true, nameKk: true, addressLines: true, email: true },
  });
  if (!mission) return null;
  const { name, nameRu, nameKk, ...reach } = mission;
  return { ...reach, name: { en: name, ru: nameRu || name, kk: nameKk || name } };
}

/** Whether a supporter's country may have a mission on the list. */
export function countMissions(organisationId: string): Promise<number> {
  return db.mission.count({ where: { organisationId } });
}

/** What the organizer noted on postage from a country, in the reader's language. */
export function findPostageNote(organisationId: string, country: string, locale: Locale) {
  return db.postageNote.findUnique({
    where: { organisationId_country_locale: { organisationId, country, locale } },
    select: { note: true, checkedOn: true },
  });
}

export type StressLoads = { demands: Map<number, number>; people: Map<number, number> };

/** How many prepared letters stress each demand and each person; at most five seconds old. */
export const getStressLoads = singleFlight(5_000, async (campaignId): Promise<StressLoads> => {
  const rows = await db.stressCount.findMany({
    where: { campaignId },
    select: { subject: true, number: true, letters: true },
  });
  const of = (wanted: string) =>
    new Map(rows.filter(({ subject }) => subject === wanted).map(({ number, letters }) => [number, letters]));
  return { demands: of("DEMAND"), people: of("PERSON") };
});
