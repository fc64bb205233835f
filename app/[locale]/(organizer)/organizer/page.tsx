import { getTranslations } from "next-intl/server";
import { StaleRecords } from "#components/organizer/stale-records";
import { listCampaigns } from "#domain/editor/queries";
import { listOpenBreakers } from "#domain/guard/queries";
import { listStaleRecords } from "#domain/office-records/stale-records";
import { organisationsWhere } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";
import { requireActor } from "../../../_server/organizer.ts";
import { PageHead } from "../_components/page-head.tsx";
import { BeginCampaign } from "./_components/begin-campaign.tsx";
import { BreakerNotices } from "./_components/breaker-notices.tsx";
import { withLinks } from "./_components/campaign-links.ts";
import { CampaignSection } from "./_components/campaign-section.tsx";
import { CampaignTable } from "./_components/campaign-table.tsx";
import { RecentDays } from "./recent-days.tsx";

/** The page of the offices lists all of them. */
const MOST_STALE = 10;
/** Campaigns that are shown with all that is known; more stand in one table. */
const MOST_WHOLE = 3;

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string }> };

export default async function DashboardPage({ params, searchParams }: PageProps) {
  const { actor, locale } = await requireActor((await params).locale);
  const t = await getTranslations("organizer");
  const campaigns = await listCampaigns(organisationsWhere(actor, "statistics.read"), locale);
  const opens = new Set<string>(organisationsWhere(actor, "campaigns.view"));
  const sets = new Set<string>(organisationsWhere(actor, "letters.edit"));
  const breakers = await listOpenBreakers(organisationsWhere(actor, "campaigns.view"));
  const resets = new Set<string>(organisationsWhere(actor, "breakers.reset"));
  const stale = await listStaleRecords(organisationsWhere(actor, "offices.view"), locale);
  const checks = new Set(
    actor.memberships.filter(({ role }) => may(role, "offices.edit")).map(({ slug }) => slug),
  );
  const linked = (campaign: (typeof campaigns)[number]) =>
    withLinks(campaign, locale, {
      opens: opens.has(campaign.organisationId),
      sets: sets.has(campaign.organisationId),
    });
  return (
    <>
      <PageHead title={t("dashboard.title")} done={(await searchParams).done} />
      <BreakerNotices
        breakers={breakers.map((breaker) => ({ ...breaker, mayReset: resets.has(breaker.organisation.id) }))}
      />
      <BeginCampaign
        first={campaigns.length === 0}
        mayBegin={organisationsWhere(actor, "campaigns.edit").length > 0}
        locale={locale}
      />
      {campaigns.length > MOST_WHOLE ? (
        <CampaignTable campaigns={campaigns.map(linked)} locale={locale} />
      ) : (
        campaigns.map((campaign) => (
          <CampaignSection key={campaign.slug} campaign={linked(campaign)} locale={locale}>
            <RecentDays campaignId={campaign.campaignId} locale={locale} />
          </CampaignSection>
        ))
      )}
      <StaleRecords
        records={stale.slice(0, MOST_STALE)}
        base={`/${locale}/organizer/organisations`}
        mayEdit={(organisation) => checks.has(organisation)}
      />
    </>
  );
}
