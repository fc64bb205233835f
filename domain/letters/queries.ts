import { dayOf } from "#lib/clock";
import { db, type Prisma } from "#lib/db";
import { isTryOut } from "#lib/env";
import { notFound } from "#lib/errors";
import type { Locale } from "#lib/locales";
import { singleFlight } from "#lib/single-flight";
import { offeredLocales } from "../campaigns/languages.ts";
import { localized, type MissionRecord, toAddressee } from "./addressee.ts";
import type { LetterCampaign, TemplateText } from "./letter.ts";

/** The recipient whose address is the mission for the supporter's country, from the organizer's list. */
export const MISSION_SLUG = "diplomatic-mission";

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
  forbiddenTerms: { select: { term: true, reason: true } },
  recipients: {
    orderBy: { position: "asc" },
    select: {
      templateId: true,
      languages: true,
      channels: true,
      translations: { select: { locale: true, emphasis: true } },
      office: {
        include: {
          translations: true,
          tenures: { include: { translations: true } },
          addresses: { include: { city: { include: { names: true } } } },
          phones: true,
          emails: true,
        },
      },
    },
  },
} as const satisfies Prisma.CampaignSelect;

const getRecord = singleFlight(1_000, async (slug) => {
  const row = await db.campaign.findUnique({ where: { slug }, select: campaignSelect });
  if (!row) notFound();
  return { row, templates: await listTemplates(row.id) };
});

/**
 * Everything a letter of this campaign is made of, with the office holders and addresses of the letter's day; at most
 * a second old. For a country it also knows the mission to write to. Throws not-found.
 */
export async function getLetterCampaign(
  slug: string,
  { country }: { country?: string } = {},
): Promise<LetterCampaign> {
  const { row, templates } = await getRecord(slug);
  const { asOf, translations, demands, recipients, ...campaign } = row;
  const offered = offeredLocales(translations, { tryOut: isTryOut() });
  const today = dayOf(new Date());
  const letterDay = asOf ?? today;
  const found = country ? await findMission(row.organisationId, country, letterDay) : null;
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
    demands: demands.map((demand) => ({
      number: demand.number,
      text: localized(demand.translations, (translation) => translation.text),
    })),
    addressees: recipients.map((recipient) => {
      const languages = recipient.languages.filter((language) => offered.includes(language));
      const texts = templates.get(recipient.templateId) ?? {};
      const mission = recipient.office.slug === MISSION_SLUG ? found : null;
      return toAddressee({ ...recipient, languages }, { texts, mission, letterDay, today });
    }),
  };
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

/** The first mission on the organizer's list for somebody's country, as it stands on a day. */
async function findMission(
  organisationId: string,
  country: string,
  day: Date,
): Promise<MissionRecord | null> {
  const mission = await db.mission.findFirst({
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
