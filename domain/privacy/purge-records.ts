import type { Authority } from "#domain/campaigns/authority";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { type PurgeReport, previewPurge, type Rows } from "./purge-expired.ts";

const RUNS = 14;

/** How long each campaign's data are kept after its closing; `goesOn` is the day on which they go, once it is closed. */
export async function listRetentions({ organisationId }: Authority, locale: Locale) {
  const campaigns = await db.campaign.findMany({
    where: { organisationId },
    orderBy: { createdAt: "desc" },
    select: {
      slug: true,
      closedAt: true,
      retentionDays: true,
      translations: { where: { locale }, select: { title: true } },
    },
  });
  return campaigns.map(({ slug, closedAt, retentionDays, translations }) => ({
    slug,
    title: translations[0]?.title || slug,
    days: retentionDays,
    goesOn: closedAt && addDays(closedAt, retentionDays),
  }));
}

/** What of an organisation's data would go if the purge ran at that moment. */
export async function countDue({ organisationId }: Authority, now = new Date()): Promise<Rows> {
  return (await previewPurge({ now })).organisations[organisationId] ?? {};
}

/** What went of an organisation's data in the last runs, the newest first. */
export async function listPurges({ organisationId }: Authority): Promise<{ day: Date; rows: Rows }[]> {
  const runs = await db.retentionRun.findMany({
    orderBy: { startedAt: "desc" },
    take: RUNS,
    select: { startedAt: true, report: true },
  });
  return runs.map(({ startedAt, report }) => ({
    day: startedAt,
    rows: (report as PurgeReport).organisations[organisationId] ?? {},
  }));
}
