import type { CampaignState } from "#domain/campaigns/schema";
import { type AuditAction, recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import type { Database } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import { changedPaths, sectionOf } from "./content-paths.ts";
import { readContent } from "./read-content.ts";
import type { Content } from "./schema.ts";
import { writeContent } from "./write-content.ts";

export type Standing = { slug: string; state: CampaignState; number: number; content: Content };

/** The content as it stands, held until the transaction ends: of two who save, one is second and sees the other's text. */
export async function lockContent(database: Database, campaignId: OwnedCampaignId): Promise<Standing> {
  await database.$queryRaw`select id from campaigns where id = ${campaignId}::uuid for update`;
  const { slug, state } = await database.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { slug: true, state: true },
  });
  const last = await database.campaignVersion.aggregate({ where: { campaignId }, _max: { number: true } });
  return { slug, state, number: last._max.number ?? 0, content: await readContent(database, campaignId) };
}

type NewVersion = {
  campaignId: OwnedCampaignId;
  by: Authority;
  standing: Standing;
  content: Content;
  action: AuditAction;
  summary?: string;
  restoredFrom?: number;
  /** A native speaker has read what changed, so a language's review goes on to this version. */
  reviewedAgain?: boolean;
};

/**
 * Writes the content and keeps a whole copy of it as the next version. What stood before the first change is kept as
 * version 1. A language whose text changed is no longer reviewed, unless it was read again. Returns the number.
 */
export async function storeVersion(database: Database, given: NewVersion): Promise<number> {
  const { campaignId, by, standing, content, action, summary = "", restoredFrom } = given;
  const { slug, number } = await withFirstVersion(database, campaignId, standing);
  const changed = changedPaths(standing.content, content);
  const sections = [...new Set(changed.map(sectionOf))];
  await writeContent(database, campaignId, content);
  const authorId = by.organizerId;
  await database.campaignVersion.create({
    data: { campaignId, number: number + 1, content, summary, authorId, sections, restoredFrom },
  });
  const languages = locales.filter((locale) => changed.some((path) => path.endsWith(`.${locale}`)));
  await endReviews(database, { campaignId, languages, version: given.reviewedAgain ? number + 1 : null });
  await recordAudit(database, by, {
    action,
    subject: slug,
    before: { version: number },
    after: { version: number + 1, changed: changed.slice(0, 100), ...(restoredFrom ? { restoredFrom } : {}) },
  });
  return number + 1;
}

async function withFirstVersion(database: Database, campaignId: OwnedCampaignId, standing: Standing) {
  if (standing.number > 0) return standing;
  await database.campaignVersion.create({ data: { campaignId, number: 1, content: standing.content } });
  return { ...standing, number: 1 };
}

type Review = { campaignId: OwnedCampaignId; languages: Locale[]; version: number | null };

async function endReviews(database: Database, { campaignId, languages, version }: Review) {
  await database.campaignTranslation.updateMany({
    where: { campaignId, locale: { in: languages }, reviewedAt: { not: null } },
    data: { reviewedAt: version === null ? null : new Date(), reviewedVersion: version },
  });
}
