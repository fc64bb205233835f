import { findPublicCampaign } from "#domain/campaigns/queries";
import { listOfficeNames } from "#domain/office-records/offices";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { dossierKeyOf } from "#domain/statistics/dossier-key";
import { labelsIn } from "#domain/statistics/labels";
import { recordDossier } from "#domain/statistics/record-dossier";
import { getStatistics } from "#domain/statistics/statistics";
import { env } from "#lib/env";
import type { Locale } from "#lib/locales";
import { csvFile } from "../statistics/csv-file.ts";
import { dossierReport } from "./dossier-report.ts";
import { officesCsv, timelineCsv } from "./dossier-tables.ts";
import { packDossier } from "./pack-dossier.ts";

type Asked = {
  campaignId: OwnedCampaignId;
  by: Authority;
  slug: string;
  locale: Locale;
  paper: "a4" | "letter";
};

/**
 * The dossier of a public campaign as one signed zip; null for a draft and for a language that the campaign is not offered
 * in. It holds what anybody may know and nothing of a supporter. Throws RendererBusy, RenderFailed.
 */
export async function makeDossier({ campaignId, by, slug, locale, paper }: Asked) {
  const [campaign, statistics, officeNames, key] = await Promise.all([
    findPublicCampaign(slug, locale),
    getStatistics(campaignId),
    listOfficeNames(campaignId, locale),
    dossierKeyOf(by.organisationId),
  ]);
  if (!campaign) return null;
  const instance = env().APP_URL;
  const pdf = await dossierReport({ campaign, statistics, officeNames, locale, paper, instance });
  const figures = csvFile(statistics, labelsIn(locale, officeNames), locale, false);
  const files = [
    { name: "dossier.pdf", bytes: pdf },
    { name: "figures.csv", bytes: Buffer.from(figures) },
    { name: "timeline.csv", bytes: Buffer.from(timelineCsv(campaign)) },
    { name: "offices.csv", bytes: Buffer.from(officesCsv(campaign, statistics)) },
  ];
  const { generatedAt } = statistics;
  const head = {
    campaign: slug,
    organisation: campaign.organisation.name,
    instance,
    generatedAt,
    language: locale,
  };
  const { zip, manifestSha256 } = packDossier(files, head, key);
  await recordDossier({ by, slug, language: locale, manifestSha256 });
  return { zip, name: `${slug}-dossier-${generatedAt.slice(0, 10)}-${locale}.zip` };
}
