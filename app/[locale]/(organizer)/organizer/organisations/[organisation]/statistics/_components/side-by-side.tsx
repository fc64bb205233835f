import { getTranslations } from "next-intl/server";
import { BarChart, plainBars } from "#components/organizer/bar-chart";
import { ChartFrame } from "#components/organizer/chart-frame";
import { type Counts, countNames } from "#domain/campaigns/schema";

type SideBySideProps = {
  campaigns: { slug: string; title: string; totals: Counts }[];
  labels: { metric: (name: keyof Counts) => { title: string; definition: string } };
  format: (count: number) => string;
};

/** Eight pictures of one kind of proof each, so that only what is alike stands on one scale. */
export async function SideBySide({ campaigns, labels, format }: SideBySideProps) {
  const t = await getTranslations("statistics");
  const shared = await getTranslations("organizer.statistics");
  return (
    <section className="organizer-section" aria-labelledby="now">
      <h2 id="now">{t("organisation.now")}</h2>
      <p className="organizer-quiet">{t("organisation.nowNote")}</p>
      <div className="charts charts--pair">
        {countNames.map((name) => {
          const { title, definition } = labels.metric(name);
          const rows = campaigns.map(({ slug, title: label, totals }) => ({
            ...{ key: slug, label },
            count: totals[name],
          }));
          const sum = rows.reduce((all, { count }) => all + count, 0);
          return (
            <ChartFrame
              key={name}
              small
              title={title}
              about={{ show: t("page.definition"), text: definition }}
              note={rows.length > 1 ? t("organisation.together", { count: sum }) : undefined}
              empty={sum === 0 ? t("organisation.nothing") : undefined}
              table={{
                show: shared("asTable"),
                head: t("organisation.campaign"),
                count: shared("count"),
                hidden: "",
                rows,
              }}
              format={format}
            >
              <BarChart {...plainBars(rows)} format={format} hidden="" />
            </ChartFrame>
          );
        })}
      </div>
    </section>
  );
}
