import { getTranslations } from "next-intl/server";
import { BarChart, plainBars } from "#components/organizer/bar-chart";
import { ChartFrame } from "#components/organizer/chart-frame";

type DemandsProps = {
  demands: { number: number; text: string; letters: number | null }[];
  labels: { title: string; head: string; definition: string };
  hiddenBelow: number;
  format: (count: number) => string;
};

export async function Demands({ demands, labels, hiddenBelow, format }: DemandsProps) {
  const t = await getTranslations("organizer.statistics");
  const own = await getTranslations("statistics.page");
  const rows = demands.map(({ number, text, letters }) => ({
    key: String(number),
    label: `${number}. ${text}`,
    count: letters,
  }));
  return (
    <section className="organizer-section" aria-label={labels.title}>
      <ChartFrame
        title={labels.title}
        about={{ show: own("definition"), text: labels.definition }}
        empty={rows.every(({ count }) => count === null) ? t("allHidden") : undefined}
        table={{
          show: t("asTable"),
          head: labels.head,
          count: t("count"),
          hidden: t("hidden", { threshold: hiddenBelow }),
          rows,
        }}
        format={format}
      >
        <BarChart {...plainBars(rows)} format={format} hidden={t("hiddenShort")} />
      </ChartFrame>
    </section>
  );
}
