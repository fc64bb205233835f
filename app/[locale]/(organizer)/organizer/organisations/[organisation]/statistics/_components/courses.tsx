import { getTranslations } from "next-intl/server";
import { ChartFrame } from "#components/organizer/chart-frame";
import { DayChart } from "#components/ui/day-chart";
import { Tag } from "#components/ui/tag";
import type { Metric, SpanStep } from "#domain/statistics/schema";
import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";

type Course = { metric: Metric; course: { span: string; count: number | null }[] };
type CoursesProps = {
  figure: { title: string; definition: string };
  metric: Metric;
  statistics: {
    step: SpanStep;
    spans: string[];
    hiddenBelow: number;
    campaigns: { slug: string; title: string; state: string; sample: boolean; figures: Course[] }[];
  };
  locale: Locale;
  /** Of the campaigns' pages, and the filter that they are opened with. */
  base: string;
  query: string;
};

/** The course of each campaign by weeks or months, all on the same days. */
export async function Courses({ figure, metric, statistics, locale, base, query }: CoursesProps) {
  const { step, spans, hiddenBelow, campaigns } = statistics;
  const t = await getTranslations("statistics");
  const shared = await getTranslations("organizer");
  const format = new Intl.NumberFormat(locale).format;
  const nameOf = (span: string) => formatDate(new Date(span), locale, step === "month" ? "MONTH" : "DAY");
  return (
    <section className="organizer-section" aria-labelledby="course">
      <h2 id="course">{t(`organisation.course.${step}`, { figure: figure.title })}</h2>
      <p className="organizer-quiet">{t(`organisation.ended.${step}`)}</p>
      <div className="charts charts--pair">
        {campaigns.map(({ slug, title, state, sample, figures }) => {
          const course = figures.find((each) => each.metric === metric)?.course ?? [];
          const counts = new Map(course.map(({ span, count }) => [span, count]));
          const rows = spans
            .filter((span) => counts.has(span))
            .map((span) => ({ key: span, label: nameOf(span), count: counts.get(span) ?? null }));
          const hidden = rows.some(({ count }) => count === null);
          return (
            <div key={slug}>
              <p className="cluster">
                <Tag tone={state === "ACTIVE" ? "good" : "caution"}>{shared(`states.${state}`)}</Tag>
                {sample ? <Tag>{shared("states.sample")}</Tag> : null}
              </p>
              <ChartFrame
                title={title}
                small
                note={hidden ? t(`organisation.hidden.${step}`) : undefined}
                empty={emptyOf(rows.map(({ count }) => count))}
                table={{
                  show: shared("statistics.asTable"),
                  head: t(`organisation.head.${step}`),
                  count: shared("statistics.count"),
                  hidden: shared("statistics.hidden", { threshold: hiddenBelow }),
                  rows,
                }}
                format={format}
              >
                <DayChart label={`${title}, ${figure.title}`} rows={rows} format={format} />
              </ChartFrame>
              <p>
                <a href={`${base}/${slug}/statistics?${query}`}>
                  {t("organisation.open")}
                  <span className="visually-hidden">, {title}</span>
                </a>
              </p>
            </div>
          );
        })}
      </div>
    </section>
  );

  function emptyOf(counts: (number | null)[]): string | undefined {
    if (counts.length === 0) return t(`organisation.noSpan.${step}`);
    if (counts.every((count) => count === 0)) return t("page.noFigure");
    return counts.every((count) => count === null) ? shared("statistics.allHidden") : undefined;
  }
}
