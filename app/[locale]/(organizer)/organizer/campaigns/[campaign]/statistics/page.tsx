import { getTranslations } from "next-intl/server";
import { Ledger } from "#components/organizer/ledger";
import { ButtonLink } from "#components/ui/button";
import { countNames } from "#domain/campaigns/schema";
import { getCampaign } from "#domain/editor/queries";
import { listOfficeNames } from "#domain/office-records/offices";
import { claimCampaign } from "#domain/organizer/authority";
import { getStatistics } from "#domain/statistics/statistics";
import { formatDate } from "#lib/dates";
import { env } from "#lib/env";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { Charts } from "./_components/charts.tsx";
import { EventTable } from "./_components/event-table.tsx";

type PageProps = { params: Promise<{ locale: string; campaign: string }> };

export default async function StatisticsPage({ params }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "statistics.read"));
  if (!claim) return <MissingPage />;
  const { campaignId } = claim;
  const [{ title }, statistics, officeNames] = await Promise.all([
    getCampaign(campaignId, locale),
    getStatistics(campaignId),
    listOfficeNames(campaignId, locale),
  ]);
  const [t, words] = await Promise.all([getTranslations("organizer"), getTranslations("statistics")]);
  const format = new Intl.NumberFormat(locale);
  const { totals, throughDay, hiddenBelow, generatedAt } = statistics;
  const through = formatDate(new Date(throughDay), locale);
  const api = `/api/v1/campaigns/${slug}/statistics`;
  return (
    <>
      <PageHead title={t("statistics.title")} />
      <Ledger
        label={t("dashboard.ledger", { title })}
        figures={countNames.map((name) => ({
          key: name,
          title: t(`counters.${name}.title`),
          count: format.format(totals[name]),
          definition: t(`counters.${name}.definition`),
        }))}
      />
      <EventTable events={statistics.events} format={format.format} />
      <section className="organizer-section" aria-labelledby="downloads">
        <h2 id="downloads">{t("statistics.downloads")}</h2>
        <p className="cluster">
          <ButtonLink variant="primary" href={`${api}.csv?language=${locale}`}>
            {t("statistics.csv")}
          </ButtonLink>
          <ButtonLink href={`${api}.xlsx?language=${locale}`}>{words("page.xlsx")}</ButtonLink>
          <ButtonLink href={`${api}?language=${locale}`} download={`${slug}-statistics.json`}>
            {t("statistics.json")}
          </ButtonLink>
        </p>
        <p className="organizer-quiet">
          {t.rich("statistics.api", { address: () => <code>{`${env().APP_URL}${api}`}</code> })}
        </p>
        <h3>{t("statistics.privacy")}</h3>
        <ul className="organizer-list">
          <li>{t("statistics.notes.moment", { moment: generatedAt.slice(0, 16).replace("T", " ") })}</li>
          <li>{t("statistics.notes.days", { day: through })}</li>
          <li>{t("statistics.notes.hidden", { threshold: hiddenBelow })}</li>
          <li>{t("statistics.notes.compare")}</li>
        </ul>
      </section>
      <Charts statistics={statistics} officeNames={officeNames} locale={locale} />
    </>
  );
}
