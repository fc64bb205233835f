import { getTranslations } from "next-intl/server";
import { BarChart } from "#components/organizer/bar-chart";
import { ChartFrame, type ChartRow } from "#components/organizer/chart-frame";
import { DayChart } from "#components/ui/day-chart";
import { type Dimension, REST, type Statistics, UNKNOWN } from "#domain/statistics/schema";
import { countryName } from "#lib/countries";
import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";

type ChartsProps = { statistics: Statistics; officeNames: ReadonlyMap<string, string>; locale: Locale };

/** Three pictures, each with its table. They show what a download shows, and hide what it hides. */
export async function Charts({ statistics, officeNames, locale }: ChartsProps) {
  const t = await getTranslations("organizer");
  const format = new Intl.NumberFormat(locale).format;
  const rowsOf = (metric: string, by: Dimension, label: (key: string) => string): ChartRow[] =>
    (statistics.breakdowns.find((each) => each.metric === metric && each.by === by)?.rows ?? []).map(
      (row) => ({
        ...row,
        label:
          row.key === REST
            ? t("statistics.rest")
            : row.key === UNKNOWN
              ? t("statistics.unknown")
              : label(row.key),
      }),
    );
  const days = rowsOf("signaturesConfirmed", "day", (key) => formatDate(new Date(key), locale));
  const countries = rowsOf("signaturesConfirmed", "country", (key) => countryName(key, locale));
  const table = (head: string, rows: ChartRow[]) => ({
    show: t("statistics.asTable"),
    head,
    count: t("statistics.count"),
    hidden: t("statistics.hidden", { threshold: statistics.hiddenBelow }),
    rows,
  });
  const empty = (rows: ChartRow[]) => (rows.length === 0 ? t("statistics.emptyDays") : undefined);
  const hidden = t("statistics.hiddenShort");
  const channelOf = (channel: string) =>
    t.has(`statistics.channels.${channel}`) ? t(`statistics.channels.${channel}`) : channel;
  const letters = (["lettersPrepared", "lettersReportedSent"] as const).map((metric) => {
    const rows = rowsOf(metric, "office-channel", (key) => {
      const [office = "", channel = ""] = key.split("/");
      return `${officeNames.get(office) ?? office}, ${channelOf(channel)}`;
    });
    return { metric, rows, ...barsOf(rows, officeNames) };
  });
  return (
    <section className="organizer-section charts" aria-label={t("statistics.title")}>
      <p className="organizer-quiet">
        {t("statistics.through", { day: formatDate(new Date(statistics.throughDay), locale) })}
      </p>
      <ChartFrame
        title={t("statistics.perDay")}
        note={days.some(({ count }) => count === null) ? t("statistics.hiddenDays") : undefined}
        empty={empty(days)}
        table={table(t("statistics.day"), days)}
        format={format}
      >
        <DayChart label={t("statistics.perDay")} rows={days} format={format} />
      </ChartFrame>
      {letters.map(({ metric, rows, bars, channels }) => (
        <ChartFrame
          key={metric}
          title={metric === "lettersPrepared" ? t("statistics.letters") : t("statistics.reported")}
          note={metric === "lettersPrepared" ? t("statistics.lettersNote") : undefined}
          empty={
            empty(rows) ?? (rows.every(({ count }) => count === null) ? t("statistics.allHidden") : undefined)
          }
          table={table(t("statistics.office"), rows)}
          format={format}
        >
          <BarChart
            bars={bars}
            parts={channels.map((key) => ({ key, label: channelOf(key) }))}
            format={format}
            hidden={hidden}
          />
        </ChartFrame>
      ))}
      <ChartFrame
        title={t("statistics.countries")}
        empty={empty(countries)}
        table={table(t("statistics.country"), countries)}
        format={format}
      >
        <BarChart
          bars={countries.map(({ key, label, count }) => ({ key, label, parts: [{ key: "all", count }] }))}
          parts={[{ key: "all", label: "" }]}
          format={format}
          hidden={hidden}
        />
      </ChartFrame>
    </section>
  );
}

/** Rows `office/channel` as one bar an office. */
function barsOf(rows: readonly ChartRow[], officeNames: ReadonlyMap<string, string>) {
  const cells = rows.map(({ key, count }) => {
    const [office = "", channel = ""] = key.split("/");
    return { office, channel, count };
  });
  const bars = [...Map.groupBy(cells, ({ office }) => office)].map(([office, parts]) => ({
    key: office,
    label: officeNames.get(office) ?? office,
    parts: parts.map(({ channel, count }) => ({ key: channel, count })),
  }));
  return { bars, channels: [...new Set(cells.map(({ channel }) => channel))] };
}
