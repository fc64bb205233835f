import { getTranslations } from "next-intl/server";
import { StatisticsFilter } from "#components/organizer/statistics-filter";
import { claimOrganisation } from "#domain/organizer/authority";
import { labelsIn } from "#domain/statistics/labels";
import { organisationNotes } from "#domain/statistics/notes";
import { getOrganisationStatistics } from "#domain/statistics/organisation-statistics";
import { earlierPeriod } from "#domain/statistics/period";
import { addDays, isoDay } from "#lib/clock";
import { formatDate } from "#lib/dates";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { readFilter, toQuery } from "../../../../../../_server/statistics-filter.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { ChosenDays } from "./_components/chosen-days.tsx";
import { Courses } from "./_components/courses.tsx";
import { Files } from "./_components/files.tsx";
import { SideBySide } from "./_components/side-by-side.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OrganisationStatisticsPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "statistics.read"));
  if (!by) return <MissingPage />;
  const filter = readFilter(await searchParams);
  const { typed, period, figure: metric, compare, step } = filter;
  const earlier = compare === "none" ? null : earlierPeriod(period, compare);
  const statistics = await getOrganisationStatistics({ by, locale, step, period });
  const before = earlier && (await getOrganisationStatistics({ by, locale, step, period: earlier }));
  const t = await getTranslations("statistics");
  const labels = labelsIn(locale, new Map());
  const format = new Intl.NumberFormat(locale).format;
  const { campaigns, throughDay } = statistics;
  const dayIn = (day: Date) => formatDate(day, locale);
  const nameOf = (from: Date | null, to: Date) =>
    from ? t("filter.period", { from: dayIn(from), to: dayIn(to) }) : t("report.allDays", { day: dayIn(to) });
  const addressOf = (from: string, to: string) => `?${toQuery({ from, to, figure: metric, compare, step })}`;
  const back = (days: number) => isoDay(addDays(new Date(throughDay), 1 - days));
  return (
    <>
      <PageHead title={t("organisation.title")} intro={t("organisation.intro")} />
      {campaigns.length === 0 ? (
        <p>{t("organisation.none")}</p>
      ) : (
        <>
          <SideBySide campaigns={campaigns} labels={labels} format={format} />
          <StatisticsFilter
            filter={filter}
            step={step}
            titleOf={(name) => labels.metric(name).title}
            shortcuts={[
              ...[30, 90, 365].map((days) => ({
                href: addressOf(back(days), throughDay),
                text: t("filter.last", { days }),
              })),
              { href: addressOf("", ""), text: t("filter.all") },
            ]}
          />
          <ChosenDays
            figure={labels.metric(metric)}
            metric={metric}
            statistics={statistics}
            before={before}
            periods={{
              now: nameOf(period.from, new Date(throughDay)),
              before: earlier?.to ? nameOf(earlier.from, earlier.to) : "",
            }}
            unmatched={compare !== "none" && !earlier}
            locale={locale}
          />
          <Courses
            figure={labels.metric(metric)}
            metric={metric}
            statistics={statistics}
            locale={locale}
            base={`/${locale}/organizer/campaigns`}
            query={toQuery({ ...typed, figure: metric })}
          />
          <Files
            base={`/${locale}/organizer/organisations/${organisation}/statistics/statistics`}
            query={toQuery({ ...typed, step })}
            notes={organisationNotes({ ...statistics, throughDay: dayIn(new Date(throughDay)) }, locale)}
          />
        </>
      )}
    </>
  );
}
