import { addressOn, emailOn, phoneOn } from "#domain/campaigns/office-on-day";
import { namedIn, toNamed } from "#domain/letter-settings/named-office";
import type { Named } from "#domain/letter-settings/schema";
import { ORGANISATION_TEMPLATE } from "#domain/letters/organisation-letter";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { type Locale, locales } from "#lib/locales";
import { listGaps } from "./gaps.ts";
import type { RecipientView, TemplateSummary, TemplateView } from "./schema.ts";
import { templateSelect, textOf } from "./template-rows.ts";

const select = (locale: Locale) =>
  ({
    key: true,
    recipients: { orderBy: { position: "asc" }, select: { languages: true, office: namedIn(locale) } },
    ...templateSelect,
  }) as const;

/** Templates of a campaign with what each still lacks. */
export async function listTemplates(campaignId: OwnedCampaignId, locale: Locale): Promise<TemplateSummary[]> {
  const rows = await db.letterTemplate.findMany({
    where: { campaignId },
    orderBy: { key: "asc" },
    select: select(locale),
  });
  return rows.map((row) => {
    const { texts: _, usedBy, ...view } = toView(row);
    return { ...view, usedBy: usedBy.map(({ name }) => name) };
  });
}

export async function getTemplate(
  campaignId: OwnedCampaignId,
  key: string,
  locale: Locale,
): Promise<TemplateView> {
  const where = { campaignId_key: { campaignId, key } };
  const row = await db.letterTemplate.findUnique({ where, select: select(locale) });
  return row ? toView(row) : notFound();
}

type Row = Parameters<typeof textOf>[0] & {
  key: string;
  recipients: { languages: Locale[]; office: Parameters<typeof toNamed>[0] }[];
};

function toView(row: Row): TemplateView {
  const texts: TemplateView["texts"] = {};
  for (const locale of locales) {
    const text = textOf(row, locale);
    if (text) texts[locale] = text;
  }
  return {
    key: row.key,
    organisation: row.key.endsWith(ORGANISATION_TEMPLATE),
    usedBy: row.recipients.map(({ office, languages }) => ({ ...toNamed(office), languages })),
    languages: listGaps(texts),
    texts,
  };
}

/** Whom a campaign writes to, in their order, each with what its letters lack. */
export async function listRecipients(campaignId: OwnedCampaignId, locale: Locale): Promise<RecipientView[]> {
  const [campaign, rows] = await Promise.all([
    db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { asOf: true } }),
    db.recipient.findMany({
      where: { campaignId },
      orderBy: { position: "asc" },
      select: {
        languages: true,
        translations: { select: { locale: true, remit: true } },
        template: { select: { key: true, translations: { select: { locale: true } } } },
        office: {
          include: {
            ...{ translations: true, tenures: true, phones: true, emails: true },
            addresses: { include: { city: { include: { names: true } } } },
          },
        },
      },
    }),
  ]);
  const day = campaign.asOf ?? dayOf(new Date());
  return rows.map(({ office, template, languages, translations }) => {
    const written = template.translations.map((each) => each.locale);
    const headed = office.translations.filter(({ head, greeting }) => head && greeting);
    const without = (known: readonly Locale[]) => languages.filter((each) => !known.includes(each));
    const remitIn = (each: Locale) => translations.find((row) => row.locale === each)?.remit ?? "";
    return {
      slug: office.slug,
      name: office.translations.find((each) => each.locale === locale)?.name ?? office.slug,
      template: template.key,
      languages,
      remit: { en: remitIn("en"), ru: remitIn("ru"), kk: remitIn("kk") },
      without: { text: without(written), head: without(headed.map((each) => each.locale)) },
      reachable: [addressOn, phoneOn, emailOn].some((recordOn) => recordOn(office, day) !== null),
    };
  });
}

/** Offices of the organisation that the campaign does not write to yet. */
export async function listOtherOffices(campaignId: OwnedCampaignId, locale: Locale): Promise<Named[]> {
  const offices = await db.office.findMany({
    where: {
      organisation: { campaigns: { some: { id: campaignId } } },
      recipients: { none: { campaignId } },
    },
    orderBy: { slug: "asc" },
    ...namedIn(locale),
  });
  return offices.map(toNamed);
}
