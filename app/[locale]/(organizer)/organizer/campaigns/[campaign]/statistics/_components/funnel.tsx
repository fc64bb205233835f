import { getTranslations } from "next-intl/server";
import { BarChart, plainBars } from "#components/organizer/bar-chart";
import { ChartFrame } from "#components/organizer/chart-frame";
import type { Step } from "../figures.ts";

type FunnelProps = { steps: Step[]; hiddenBelow: number; format: (count: number) => string };

/** How many came how far, step beside step; nobody is followed from one to the next. */
export async function Funnel({ steps, hiddenBelow, format }: FunnelProps) {
  const t = await getTranslations("statistics.page");
  const shared = await getTranslations("organizer.statistics");
  return (
    <ChartFrame
      title={t("funnel")}
      note={t("funnelNote")}
      empty={steps.every(({ count }) => count === 0) ? t("funnelEmpty") : undefined}
      about={{
        show: t("definition"),
        text: steps.map(({ label, definition }) => `${label}: ${definition}`).join(" "),
      }}
      table={{
        show: shared("asTable"),
        head: t("step"),
        count: shared("count"),
        hidden: shared("hidden", { threshold: hiddenBelow }),
        rows: steps,
      }}
      format={format}
    >
      <BarChart {...plainBars(steps)} format={format} hidden={shared("hiddenShort")} />
    </ChartFrame>
  );
}
