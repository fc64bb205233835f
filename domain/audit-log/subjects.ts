import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";

/** More than a list to choose from while typing can hold. */
const MOST = 200;

/** Names of campaigns and offices, for the filter. */
export async function listSubjects({ organisationId }: Authority, locale: Locale): Promise<string[]> {
  const [campaigns, offices] = await Promise.all([
    db.campaignTranslation.findMany({
      where: { locale, title: { not: "" }, campaign: { organisationId } },
      select: { title: true },
      orderBy: { title: "asc" },
      take: MOST,
    }),
    db.officeTranslation.findMany({
      where: { locale, name: { not: "" }, office: { organisationId } },
      select: { name: true },
      orderBy: { name: "asc" },
      take: MOST,
    }),
  ]);
  return [...new Set([...campaigns.map(({ title }) => title), ...offices.map(({ name }) => name)])];
}
