import { getTranslations } from "next-intl/server";
import { BarChart, plainBars } from "#components/organizer/bar-chart";
import type { ChartRow } from "#components/organizer/chart-frame";
import { type MapShape, WorldMap } from "#components/organizer/world-map";

type CountryMapProps = {
  rows: readonly ChartRow[];
  shapes: readonly MapShape[];
  size: { width: number; height: number };
  format: (count: number) => string;
};

const BARS = 8;
/** Parts of the largest figure at which the next tone begins. */
const PARTS = [0, 0.1, 0.3, 0.6];

/** The map, and beside it the countries with most. */
export async function CountryMap({ rows, shapes, size, format }: CountryMapProps) {
  const t = await getTranslations("statistics.page");
  const values = rows.flatMap(({ key, label, count }) =>
    /^[A-Z]{2}$/.test(key) && count ? [{ code: key, label, count }] : [],
  );
  const most = Math.max(0, ...values.map(({ count }) => count));
  const least = Math.min(...values.map(({ count }) => count));
  const steps = [...new Set(PARTS.map((part) => Math.max(least, Math.ceil(part * most))))];
  const legend = steps.map((from, tone) => {
    const next = steps[tone + 1];
    return next === undefined
      ? t("legendFrom", { from: format(from) })
      : t("legend", { from: format(from), to: format(next - 1) });
  });
  return (
    <div className="charts__beside">
      <div>
        {values.length > 0 ? (
          <WorldMap
            label={t("map")}
            size={size}
            shapes={shapes}
            values={values}
            steps={steps}
            legend={legend}
            format={format}
          />
        ) : null}
        <p className="chart__note">{t("mapNote")}</p>
      </div>
      <BarChart {...plainBars(rows.slice(0, BARS))} format={format} hidden="" />
    </div>
  );
}
