import { getTranslations } from "next-intl/server";
import { Comparison } from "#components/organizer/comparison";
import { Ledger } from "#components/organizer/ledger";
import { StatisticsFilter } from "#components/organizer/statistics-filter";
import { countNames } from "#domain/campaigns/schema";
import { getCampaign } from "#domain/editor/queries";
import { listOfficeNames } from "#domain/office-records/offices";
import { claimCampaign } from "#domain/organizer/authority";
import { labelsIn } from "#domain/statistics/labels";
import { earlierPeriod } from "#domain/statistics/period";
import { getStatistics } from "#domain/statistics/statistics";
import { listStressedDemands } from "#domain/statistics/stressed-demands";
import { addDays, isoDay } from "#lib/clock";
import { formatDate } from "#lib/dates";
import { mapSize, worldMap } from "#lib/world-map";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { readFilter, toQuery } from "../../../../../../_server/statistics-filter.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { CountryMap } from "./_components/country-map.tsx";
import { Demands } from "./_components/demands.tsx";
import { Downloads } from "./_components/downloads.tsx";
import { EventTable } from "./_components/event-table.tsx";
import { FigureCharts } from "./_components/figure-charts.tsx";
import { Funnel } from "./_components/funnel.tsx";
import { PaperSheets } from "./_components/paper-sheets.tsx";
import { funnelOf, pairsOf } from "./figures.ts";

type PageProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function StatisticsPage({ params, searchParams }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "statistics.read"));
  if (!claim) return <MissingPage />;
  const { campaignId } = claim;
  const filter = readFilter(await searchParams);
  const earlier = filter.compare === "none" ? null : earlierPeriod(filter.period, filter.compare);
  const [{ title }, statistics, before, officeNames, demands] = await Promise.all([
    getCampaign(campaignId, locale),
    getStatistics(campaignId, filter.period),
    earlier && getStatistics(campaignId, earlier),
    listOfficeNames(campaignId, locale),
    listStressedDemands(campaignId, locale),
  ]);
  const [t, words] = await Promise.all([getTranslations("organizer"), getTranslations("statistics")]);
  const mayExport = await claimed(() => claimCampaign(actor, slug, "signers.export"));
  const labels = labelsIn(locale, officeNames);
  const format = new Intl.NumberFormat(locale).format;
  const { totals, throughDay, fromDay, hiddenBelow } = statistics;
  const dayIn = (day: Date) => formatDate(day, locale);
  const nameOf = (from: Date | null, to: Date) =>
    from
      ? words("filter.period", { from: dayIn(from), to: dayIn(to) })
      : t("statistics.through", { day: dayIn(to) });
  const period = nameOf(filter.period.from, new Date(throughDay));
  const figure = labels.metric(filter.figure);
  const addressOf = (from: string, to: string) =>
    `?${toQuery({ from, to, figure: filter.figure, compare: filter.compare })}`;
  const back = (days: number) => isoDay(addDays(new Date(throughDay), 1 - days));
  return (
    <>
      <PageHead title={t("statistics.title")} intro={title} />
      <Ledger
        label={t("dashboard.ledger", { title })}
        figures={countNames.map((name) => ({
          key: name,
          ...labels.metric(name),
          count: format(totals[name]),
        }))}
      />
      <StatisticsFilter
        filter={filter}
        titleOf={(name) => labels.metric(name).title}
        shortcuts={[
          ...[7, 30, 90].map((days) => ({
            href: addressOf(back(days), throughDay),
            text: words("filter.last", { days }),
          })),
          { href: addressOf("", ""), text: words("filter.all") },
        ]}
      />
      {earlier && before ? (
        <Comparison
          pairs={pairsOf(statistics, before, labels)}
          periods={{ now: period, before: nameOf(earlier.from, earlier.to ?? new Date(throughDay)) }}
          hiddenBelow={hiddenBelow}
          locale={locale}
        />
      ) : null}
      <section className="organizer-section" aria-labelledby="figure">
        <h2 id="figure">{figure.title}</h2>
        <p className="organizer-quiet">
          {fromDay ? period : t("statistics.through", { day: dayIn(new Date(throughDay)) })}
        </p>
        <FigureCharts
          title={figure.title}
          breakdowns={statistics.breakdowns.filter(({ metric }) => metric === filter.figure)}
          words={{
            about: (by) => {
              const { title, head, definition } = labels.dimension(by);
              return { title, head, text: `${figure.definition} ${definition}` };
            },
            value: (by, key) => (by === "day" ? dayIn(new Date(key)) : labels.value(by, key)),
          }}
          hiddenBelow={hiddenBelow}
          format={format}
          map={(rows) => <CountryMap rows={rows} shapes={worldMap()} size={mapSize} format={format} />}
        />
      </section>
      <section className="organizer-section" aria-label={words("page.funnel")}>
        <Funnel steps={funnelOf(statistics, labels)} hiddenBelow={hiddenBelow} format={format} />
      </section>
      <Demands
        demands={demands}
        labels={labels.dimension("demand")}
        hiddenBelow={hiddenBelow}
        format={format}
      />
      <EventTable events={statistics.events} format={format} />
      <PaperSheets totals={totals} sheets={statistics.sheets} format={format} />
      <Downloads
        slug={slug}
        query={toQuery({ ...filter.typed, language: locale })}
        statistics={statistics}
        locale={locale}
        listsHref={mayExport && `/${locale}/organizer/campaigns/${slug}/lists`}
      />
    </>
  );
}
