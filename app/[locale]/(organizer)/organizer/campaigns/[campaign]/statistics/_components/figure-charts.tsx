import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BarChart, plainBars } from "#components/organizer/bar-chart";
import { ChartFrame, type ChartRow } from "#components/organizer/chart-frame";
import { DayChart } from "#components/ui/day-chart";
import { type Breakdown, type Dimension, dimensions } from "#domain/statistics/schema";

export type ChartWords = {
  about: (by: Dimension) => { title: string; head: string; text: string };
  value: (by: Dimension, key: string) => string;
};

type FigureChartsProps = {
  breakdowns: readonly Breakdown[];
  words: ChartWords;
  hiddenBelow: number;
  format: (count: number) => string;
  /** Stands in the place of the bars of countries. */
  map: (rows: ChartRow[]) => ReactNode;
  title: string;
};

/** Office and channel stand in one picture, whose table has both. */
const drawn = dimensions.filter((by) => by !== "total" && by !== "channel");

/** One figure split in every way it knows, each picture with its definition and its table. */
export async function FigureCharts({
  breakdowns,
  words,
  hiddenBelow,
  format,
  map,
  title,
}: FigureChartsProps) {
  const t = await getTranslations("organizer.statistics");
  const own = await getTranslations("statistics.page");
  const crossed = breakdowns.some(({ by }) => by === "office-channel");
  const shown = drawn.filter((by) => !(crossed && by === "office"));
  const hidden = t("hidden", { threshold: hiddenBelow });
  const charts = shown.flatMap((by) => {
    const found = breakdowns.find((each) => each.by === by);
    return found
      ? [{ by, rows: found.rows.map((row) => ({ ...row, label: words.value(by, row.key) })) }]
      : [];
  });
  if (charts.length === 0) return <p>{own("noFigure")}</p>;
  return (
    <div className="charts charts--pair">
      {charts.map(({ by, rows }) => {
        const { title: name, head, text } = words.about(by);
        const inTime = by === "day" || by === "hour";
        return (
          <div
            key={by}
            className={
              by === "day" || by === "country" || by === "office-channel"
                ? "chart--whole charts--wide"
                : undefined
            }
          >
            <ChartFrame
              title={name}
              about={{ show: own("definition"), text }}
              note={inTime && rows.some(({ count }) => count === null) ? t("hiddenDays") : undefined}
              empty={rows.every(({ count }) => count === null) ? t("allHidden") : undefined}
              table={{ show: t("asTable"), head, count: t("count"), hidden, rows }}
              format={format}
            >
              {inTime ? (
                <DayChart label={`${title}, ${name}`} rows={rows} format={format} />
              ) : by === "country" ? (
                map(rows)
              ) : (
                <BarChart {...barsOf(by, rows, words)} format={format} hidden={t("hiddenShort")} />
              )}
            </ChartFrame>
          </div>
        );
      })}
    </div>
  );
}

/** Rows `office/channel` as one bar an office, other rows as a bar each. */
function barsOf(by: Dimension, rows: readonly ChartRow[], words: ChartWords) {
  if (by !== "office-channel") return plainBars(rows);
  const cells = rows.map(({ key, count }) => {
    const [office = "", channel = ""] = key.split("/");
    return { office, channel, count };
  });
  const bars = [...Map.groupBy(cells, ({ office }) => office)].map(([office, parts]) => ({
    key: office,
    label: words.value("office", office),
    parts: parts.map(({ channel, count }) => ({ key: channel, count })),
  }));
  const channels = [...new Set(cells.map(({ channel }) => channel))];
  return { bars, parts: channels.map((key) => ({ key, label: words.value("channel", key) })) };
}
