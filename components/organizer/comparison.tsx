import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import { type Pair, PairChart } from "./pair-chart.tsx";

type ComparisonProps = {
  pairs: Pair[];
  periods: { now: string; before: string };
  hiddenBelow: number;
  locale: string;
  /** Where all pairs are of one figure: what they are of. They share a scale. */
  of?: string;
};

/** Two periods beside each other. A figure that is hidden in one of them has no change that could be told. */
export async function Comparison({ pairs, periods, hiddenBelow, locale, of }: ComparisonProps) {
  const t = await getTranslations("statistics.page");
  const hidden = (await getTranslations("organizer.statistics"))("hidden", { threshold: hiddenBelow });
  const number = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const percent = new Intl.NumberFormat(locale, { style: "percent", signDisplay: "exceptZero" });
  const show = (count: number | null) => (count === null ? hidden : number.format(count));
  const changeOf = ({ now, before }: Pair) => {
    if (now === null || before === null) return t("unknown");
    const change = signed.format(now - before);
    return before === 0 ? change : t("changed", { change, percent: percent.format((now - before) / before) });
  };
  return (
    <section className="organizer-section" aria-labelledby="comparison">
      <h2 id="comparison">{t("comparison")}</h2>
      <PairChart label={t("comparison")} pairs={pairs} legend={periods} shared={of !== undefined} />
      <DataTable
        caption={t("comparison")}
        captionHidden
        rows={pairs}
        rowKey={({ key }) => key}
        columns={[
          { key: "figure", head: of ?? t("step"), cell: ({ label }) => label },
          { key: "now", head: t("now"), number: true, cell: ({ now }) => show(now) },
          { key: "before", head: t("before"), number: true, cell: ({ before }) => show(before) },
          { key: "change", head: t("change"), number: true, cell: changeOf },
        ]}
      />
    </section>
  );
}
