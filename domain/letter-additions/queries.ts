import { db } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import { namedIn, toNamed } from "../letter-settings/named-office.ts";
import { getVersion } from "../letter-settings/queries.ts";
import { localized } from "../letters/addressee.ts";
import { ORGANISATION_TEMPLATE } from "../letters/organisation-letter.ts";
import type { OwnedCampaignId } from "../organizer/authority.ts";
import { checkContent } from "../wording/content-check.ts";
import type { CampaignTerm } from "../wording/schema.ts";
import type { Additions, OfficeAddition, PersonAddition, TemplateAddition, TextWarning } from "./schema.ts";

type Term = CampaignTerm & { language: Locale | null };

/** What letters of a campaign carry besides their templates, and the words in it that should be looked at again. */
export async function getAdditions(campaignId: OwnedCampaignId, locale: Locale): Promise<Additions> {
  const [version, terms] = await Promise.all([
    getVersion(campaignId),
    db.forbiddenTerm.findMany({
      where: { campaignId },
      select: { term: true, reason: true, level: true, language: true },
    }),
  ]);
  const [offices, people, templates] = await Promise.all([
    listOffices(campaignId, locale, terms),
    listPeople(campaignId, locale, terms),
    listTemplates(campaignId, locale),
  ]);
  return { version, offices, people, templates };
}

/** Only those whose letter has a place for the paragraph: elsewhere it would never be printed. */
async function listOffices(campaignId: string, locale: Locale, terms: Term[]): Promise<OfficeAddition[]> {
  const recipients = await db.recipient.findMany({
    where: { campaignId, template: { paragraphs: { some: { slot: "EMPHASIS" } } } },
    orderBy: { position: "asc" },
    select: {
      languages: true,
      translations: { select: { locale: true, emphasis: true } },
      office: namedIn(locale),
    },
  });
  return recipients.map(({ office, languages, translations }) => {
    const wordings = Object.fromEntries(translations.map((row) => [row.locale, row.emphasis]));
    const warnings = translations.flatMap((row) => warningsOf(row.emphasis, row.locale, terms));
    return { ...toNamed(office), languages: inOrder(languages), wordings, warnings };
  });
}

async function listPeople(campaignId: string, locale: Locale, terms: Term[]): Promise<PersonAddition[]> {
  const people = await db.campaignPerson.findMany({
    where: { campaignId },
    orderBy: { position: "asc" },
    select: { position: true, translations: { select: { locale: true, name: true, stress: true } } },
  });
  return people.map(({ position, translations }) => ({
    number: position,
    name: localized(translations, ({ name }) => name)[locale],
    stress: localized(translations, ({ stress }) => stress),
    warnings: translations.flatMap((row) => warningsOf([row.stress], row.locale, terms)),
  }));
}

/** Of the templates that supporters write by: the organisation encloses nothing. */
async function listTemplates(campaignId: string, locale: Locale): Promise<TemplateAddition[]> {
  const templates = await db.letterTemplate.findMany({
    where: { campaignId, NOT: { key: { endsWith: ORGANISATION_TEMPLATE } } },
    orderBy: { key: "asc" },
    select: {
      key: true,
      translations: { select: { locale: true, enclosures: true } },
      recipients: {
        orderBy: { position: "asc" },
        select: { office: namedIn(locale) },
      },
    },
  });
  return templates.map(({ key, translations, recipients }) => ({
    key,
    languages: inOrder(translations.map((row) => row.locale)),
    offices: recipients.map(({ office }) => toNamed(office).name),
    enclosures: Object.fromEntries(translations.map((row) => [row.locale, row.enclosures])),
  }));
}

/** Slugs of the offices whose letter a template is. */
export async function listOfficesOf(campaignId: OwnedCampaignId, template: string): Promise<string[]> {
  const recipients = await db.recipient.findMany({
    where: { campaignId, template: { key: template } },
    select: { office: { select: { slug: true } } },
  });
  return recipients.map(({ office }) => office.slug);
}

function inOrder(languages: readonly Locale[]): Locale[] {
  return locales.filter((locale) => languages.includes(locale));
}

function warningsOf(texts: readonly string[], language: Locale, terms: Term[]): TextWarning[] {
  const own = terms.filter((term) => term.language === null || term.language === language);
  const found = texts.flatMap((text) => checkContent(text, own).warnings);
  const seen = new Map(
    found.map((warning) => [`${warning.reason}\0${warning.found}`, { ...warning, language }]),
  );
  return [...seen.values()];
}
