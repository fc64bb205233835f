import { getTranslations } from "next-intl/server";
import { BarChart, plainBars } from "#components/organizer/bar-chart";
import { ChartFrame } from "#components/organizer/chart-frame";
import { Comparison } from "#components/organizer/comparison";
import type { Metric } from "#domain/statistics/schema";
import type { Locale } from "#lib/locales";

type Campaigns = {
  hiddenBelow: number;
  campaigns: { slug: string; title: string; figures: { metric: Metric; count: number | null }[] }[];
};

type ChosenDaysProps = {
  figure: { title: string; definition: string };
  metric: Metric;
  statistics: Campaigns;
  before: Campaigns | null;
  periods: { now: string; before: string };
  /** A comparison is asked for, of days without a first or last one. */
  unmatched: boolean;
  locale: Locale;
};

/** One figure of the chosen days, campaign beside campaign, and beside other days where they are asked for. */
export async function ChosenDays(props: ChosenDaysProps) {
  const { figure, metric, statistics, before, periods, unmatched, locale } = props;
  const t = await getTranslations("statistics");
  const shared = await getTranslations("organizer.statistics");
  const format = new Intl.NumberFormat(locale).format;
  const rows = rowsOf(statistics, metric);
  const told = rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const some = rows.some(({ count }) => count === null);
  const earlier = new Map(before ? rowsOf(before, metric).map(({ key, count }) => [key, count]) : []);
  const sum =
    rows.length > 1 ? t(`organisation.${some ? "atLeast" : "together"}`, { count: told }) : undefined;
  return (
    <section className="organizer-section" aria-labelledby="figure">
      <h2 id="figure">{figure.title}</h2>
      <p className="organizer-quiet">{periods.now}</p>
      {unmatched ? <p className="organizer-quiet">{t("organisation.unmatched")}</p> : null}
      {before ? (
        <>
          <p>{figure.definition}</p>
          <Comparison
            of={t("organisation.campaign")}
            pairs={rows.map(({ key, label, count }) => ({
              ...{ key, label, now: count },
              before: earlier.get(key) ?? null,
            }))}
            periods={periods}
            hiddenBelow={statistics.hiddenBelow}
            locale={locale}
          />
          {sum ? <p className="organizer-quiet">{sum}</p> : null}
        </>
      ) : (
        <ChartFrame
          title={t("organisation.chosen")}
          small
          about={{ show: t("page.definition"), text: figure.definition }}
          note={sum}
          empty={rows.every(({ count }) => count === 0) ? t("page.noFigure") : undefined}
          table={{
            show: shared("asTable"),
            head: t("organisation.campaign"),
            count: shared("count"),
            hidden: shared("hidden", { threshold: statistics.hiddenBelow }),
            rows,
          }}
          format={format}
        >
          <BarChart {...plainBars(rows)} format={format} hidden={shared("hiddenShort")} />
        </ChartFrame>
      )}
    </section>
  );
}

function rowsOf({ campaigns }: Campaigns, metric: Metric) {
  return campaigns.map(({ slug, title, figures }) => ({
    ...{ key: slug, label: title },
    count: figures.find((each) => each.metric === metric)?.count ?? null,
  }));
}
