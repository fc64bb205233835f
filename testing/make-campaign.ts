// Makers of rows for tests on the real database: each makes what it needs, with names that collide with nothing.
import { randomUUID } from "node:crypto";
import { addDays, dayOf } from "#lib/clock";
import { db, type Prisma } from "#lib/db";
import { type Locale, locales } from "#lib/locales";

const inAllLanguages = <T>(make: (locale: Locale) => T) =>
  locales.map((locale) => ({ locale, ...make(locale) }));
const unique = (word: string) => `${word}-${randomUUID().slice(0, 8)}`;

export function makeOrganisation() {
  const slug = unique("organisation");
  return db.organisation.create({ data: { slug, name: slug } });
}

type CampaignOverrides = Partial<Prisma.CampaignUncheckedCreateInput>;

/** An active campaign in three languages with two demands and no recipients. */
export async function makeCampaign({ organisationId, ...overrides }: CampaignOverrides = {}) {
  const slug = unique("campaign");
  return db.campaign.create({
    data: {
      organisationId: organisationId ?? (await makeOrganisation()).id,
      slug,
      state: "ACTIVE",
      publishedAt: new Date(),
      consentRecordedAt: new Date(),
      benefitHarmRecordedAt: new Date(),
      translations: {
        create: inAllLanguages((locale) => ({
          title: `Title ${locale}`,
          summary: `Summary ${locale}`,
          lede: `Lede ${locale}`,
          story: `Story ${locale}`,
          safetyNotice: `Safety ${locale}`,
          reviewedAt: new Date(),
        })),
      },
      demands: {
        create: [1, 2].map((number) => ({
          number,
          translations: { create: inAllLanguages((locale) => ({ text: `Demand ${number} ${locale}` })) },
        })),
      },
      ...overrides,
    },
  });
}

type OfficeOverrides = Partial<Prisma.OfficeUncheckedCreateInput>;

/** An office with a verified holder, address and phone, as a recipient of the campaign. */
export async function makeRecipient(
  campaign: { id: string; organisationId: string },
  { lastVerifiedAt = new Date(), ...overrides }: OfficeOverrides & { lastVerifiedAt?: Date | null } = {},
) {
  const office = await db.office.create({
    data: {
      organisationId: campaign.organisationId,
      slug: unique("office"),
      windowLinesA4: ["Short Office"],
      windowLinesLetter: ["Short Office"],
      translations: {
        create: inAllLanguages((locale) => ({
          name: `Office ${locale}`,
          head: `To the office ${locale}`,
          greeting: `Dear office ${locale}`,
          remit: `Remit ${locale}`,
        })),
      },
      tenures: {
        create: {
          validFrom: addDays(dayOf(new Date()), -400),
          lastVerifiedAt,
          translations: {
            create: inAllLanguages((locale) => ({
              name: `Holder ${locale}`,
              nameDative: `Holder ${locale}`,
              greeting: "Dear",
            })),
          },
        },
      },
      addresses: {
        create: {
          street: "1 First Street",
          postcode: "010000",
          countryLine: "KAZAKHSTAN",
          lastVerifiedAt,
          city: {
            create: {
              organisationId: campaign.organisationId,
              slug: unique("city"),
              names: { create: { latin: "ASTANA", en: "Astana", ru: "Астана", kk: "Астана" } },
            },
          },
        },
      },
      phones: { create: { e164: "+77010000000", display: "+7 701 000 00 00", lastVerifiedAt } },
      ...overrides,
    },
  });
  const position = await db.recipient.count({ where: { campaignId: campaign.id } });
  const template = await db.letterTemplate.create({
    data: { campaignId: campaign.id, key: unique("template") },
  });
  const recipient = await db.recipient.create({
    data: {
      campaignId: campaign.id,
      officeId: office.id,
      templateId: template.id,
      position,
      languages: ["en", "ru", "kk"],
      channels: ["post", "email", "phone"],
    },
  });
  return { office, recipient };
}
