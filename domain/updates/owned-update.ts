import type { OwnedCampaignId } from "#domain/organizer/authority";
import { type Database, db, type Prisma } from "#lib/db";
import { notFound } from "#lib/errors";
import { textsOf } from "./texts.ts";

const select = {
  id: true,
  revision: true,
  publishedAt: true,
  createdAt: true,
  campaign: { select: { slug: true, sample: true } },
  translations: { select: { locale: true, title: true, body: true } },
  mailing: { select: { id: true } },
} satisfies Prisma.CampaignUpdateSelect;

/** An update of this campaign; one of another does not exist. `locked`: published or mailed, its text stays. */
export async function getUpdate(campaignId: OwnedCampaignId, id: string, database: Database = db) {
  const update = await database.campaignUpdate.findFirst({ where: { id, campaignId }, select });
  if (!update) notFound();
  const { translations, mailing, campaign, ...rest } = update;
  return {
    ...rest,
    ...campaign,
    texts: textsOf(translations),
    mailingId: mailing?.id ?? null,
    locked: rest.publishedAt !== null || mailing !== null,
  };
}

/** The same, with its row locked until the transaction ends. */
export async function lockUpdate(database: Database, campaignId: OwnedCampaignId, id: string) {
  await database.$queryRaw`select id from campaign_updates where id = ${id}::uuid for update`;
  return getUpdate(campaignId, id, database);
}
