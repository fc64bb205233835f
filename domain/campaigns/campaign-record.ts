import { db, type Prisma } from "#lib/db";

const translated = { translations: true } as const;

const officeSelect = {
  id: true,
  slug: true,
  establishedOn: true,
  abolishedOn: true,
  windowLinesA4: true,
  windowLinesLetter: true,
  successor: { select: { slug: true, translations: { select: { locale: true, name: true } } } },
  translations: { select: { locale: true, name: true, remit: true } },
  tenures: { include: translated },
  addresses: { include: { city: { include: { names: true } } } },
  phones: true,
  emails: true,
} satisfies Prisma.OfficeSelect;

const campaignSelect = {
  id: true,
  organisationId: true,
  slug: true,
  state: true,
  sample: true,
  asOf: true,
  appealsBefore: true,
  reviewBy: true,
  pausedFor: true,
  closedAt: true,
  consentRecordedAt: true,
  benefitHarmRecordedAt: true,
  commentsOpenedAt: true,
  signatureGoal: true,
  floodThreshold: true,
  organisation: { select: { name: true, controller: true, contact: true } },
  translations: true,
  people: { orderBy: { position: "asc" }, include: translated },
  demands: { orderBy: { number: "asc" }, include: translated },
  facts: {
    where: { timelinePosition: { not: null } },
    orderBy: { timelinePosition: "asc" },
    include: { translations: true, sources: { include: { source: true } } },
  },
  updates: {
    where: { publishedAt: { not: null } },
    orderBy: { publishedAt: "desc" },
    include: translated,
  },
  recipients: {
    orderBy: { position: "asc" },
    select: {
      languages: true,
      channels: true,
      translations: { select: { locale: true, remit: true } },
      office: { select: officeSelect },
    },
  },
} satisfies Prisma.CampaignSelect;

export type CampaignRecord = Prisma.CampaignGetPayload<{ select: typeof campaignSelect }>;
export type RecipientRecord = CampaignRecord["recipients"][number];

/** Everything that the pages and the API show of a campaign, in all languages. */
export function readCampaignRecord(where: Prisma.CampaignWhereUniqueInput): Promise<CampaignRecord | null> {
  return db.campaign.findUnique({ where, select: campaignSelect });
}
