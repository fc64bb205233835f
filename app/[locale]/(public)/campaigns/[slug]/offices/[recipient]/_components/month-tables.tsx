import { useFormatter, useTranslations } from "next-intl";
import { Section } from "#components/campaign/section";
import { DataTable } from "#components/ui/data-table";
import { DayChart } from "#components/ui/day-chart";
import type { MonthTable, OfficeRecord } from "#domain/ledger/schema";
import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";

type MonthTablesProps = { record: OfficeRecord; locale: Locale };

/** Each kind by itself, as a picture and as the same figures in words. */
export function MonthTables({ record, locale }: MonthTablesProps) {
  const t = useTranslations("offices.months");
  const { tables, throughDay, hiddenBelow } = record;
  const day = formatDate(throughDay, locale);
  return (
    <Section id="months" title={t("title")} intro={t("through", { day, threshold: hiddenBelow })}>
      {tables.length === 0 ? <p>{t("nothing")}</p> : null}
      {tables.map((table) => (
        <Months key={table.metric} table={table} threshold={hiddenBelow} locale={locale} />
      ))}
    </Section>
  );
}

type MonthsProps = { table: MonthTable; threshold: number; locale: Locale };

function Months({ table, threshold, locale }: MonthsProps) {
  const t = useTranslations("offices.months");
  const metric = useTranslations("offices.totals.names")(table.metric);
  const format = useFormatter();
  const told = (count: number | null) => (count === null ? t("hidden") : format.number(count));
  const rows = table.rows.map(({ month, all }) => ({
    key: month,
    label: monthName(month, locale),
    count: all,
  }));
  if (rows.every(({ count }) => count === null)) return <p>{t("allHidden", { metric, threshold })}</p>;
  return (
    <figure className="chart office-page__months">
      <figcaption className="chart__title">{metric}</figcaption>
      <DayChart label={metric} rows={rows} format={(count) => format.number(count)} />
      {rows.some(({ count }) => count === null) ? <p className="chart__note">{t("note")}</p> : null}
      <MonthsTable table={table} caption={metric} told={told} locale={locale} />
    </figure>
  );
}

type MonthsTableProps = {
  table: MonthTable;
  caption: string;
  told: (count: number | null) => string;
  locale: Locale;
};

/** A kind that knows one channel alone is not split. */
function MonthsTable({ table, caption, told, locale }: MonthsTableProps) {
  const t = useTranslations("offices.months");
  const channels = table.channels.length > 1 ? table.channels : [];
  const nameOf = (channel: string) =>
    t.has(`channels.${channel}` as "channels.post") ? t(`channels.${channel}` as "channels.post") : channel;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={table.rows.toReversed()}
      rowKey={({ month }) => month}
      columns={[
        { key: "month", head: t("month"), cell: ({ month }) => monthName(month, locale) },
        ...channels.map((channel, index) => ({
          key: channel,
          head: nameOf(channel),
          number: true,
          cell: ({ byChannel }: MonthTable["rows"][number]) => told(byChannel[index] ?? null),
        })),
        {
          key: "all",
          head: t(channels.length > 0 ? "all" : "count"),
          number: true,
          cell: ({ all }) => told(all),
        },
      ]}
    />
  );
}

function monthName(month: string, locale: Locale): string {
  return formatDate(new Date(`${month}-01`), locale, "MONTH");
}
