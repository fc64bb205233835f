import { getTranslations } from "next-intl/server";
import { Ledger } from "#components/organizer/ledger";
import { StaleRecords } from "#components/organizer/stale-records";
import { Tag } from "#components/ui/tag";
import { countNames } from "#domain/campaigns/schema";
import { listCampaigns } from "#domain/editor/queries";
import { listOpenBreakers } from "#domain/guard/queries";
import { listStaleRecords } from "#domain/office-records/stale-records";
import { organisationsWhere } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";
import { requireActor } from "../../../_server/organizer.ts";
import { PageHead } from "../_components/page-head.tsx";
import { BeginCampaign } from "./_components/begin-campaign.tsx";
import { BreakerNotices } from "./_components/breaker-notices.tsx";
import { ClockNotice } from "./_components/clock-notice.tsx";
import { RecentDays } from "./recent-days.tsx";

/** The page of the offices lists all of them. */
const MOST_STALE = 10;

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
  const format = new Intl.NumberFormat(locale);
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
      {campaigns.map(({ slug, title, state, sample, counts, organisationId, campaignId, pausesAfter }) => (
        <section key={slug} className="organizer-section" aria-labelledby={slug}>
          <div className="cluster">
            <h2 id={slug}>{title}</h2>
            <Tag tone={state === "ACTIVE" ? "good" : "caution"}>{t(`states.${state}`)}</Tag>
            {sample ? <Tag>{t("states.sample")}</Tag> : null}
          </div>
          {pausesAfter && opens.has(organisationId) ? (
            <ClockNotice {...pausesAfter} base={`/${locale}/organizer/campaigns/${slug}`} locale={locale} />
          ) : null}
          <nav className="cluster organizer-links" aria-label={title}>
            {opens.has(organisationId) ? (
              <a href={`/${locale}/organizer/campaigns/${slug}`}>{t("dashboard.open")}</a>
            ) : null}
            {sets.has(organisationId) ? (
              <a href={`/${locale}/organizer/campaigns/${slug}/letters`}>{t("dashboard.letters")}</a>
            ) : null}
            <a href={`/${locale}/organizer/campaigns/${slug}/statistics`}>{t("dashboard.statistics")}</a>
            {state === "DRAFT" ? null : <a href={`/${locale}/campaigns/${slug}`}>{t("dashboard.page")}</a>}
          </nav>
          <Ledger
            label={t("dashboard.ledger", { title })}
            figures={countNames.map((name) => ({
              key: name,
              title: t(`counters.${name}.title`),
              count: format.format(counts[name]),
              definition: t(`counters.${name}.definition`),
            }))}
          />
          <RecentDays campaignId={campaignId} locale={locale} />
        </section>
      ))}
      <StaleRecords
        records={stale.slice(0, MOST_STALE)}
        base={`/${locale}/organizer/organisations`}
        mayEdit={(organisation) => checks.has(organisation)}
      />
    </>
  );
}
