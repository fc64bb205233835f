import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import type { HolidayYear } from "#domain/office-records/schema";
import { isoDay } from "#lib/clock";
import { countryName } from "#lib/countries";
import { formatDate } from "#lib/dates";
import { readForm } from "#lib/form-reader";
import type { Locale } from "#lib/locales";

type HolidayYearProps = {
  year: HolidayYear;
  locale: Locale;
  mayEdit: boolean;
  /** The law's list exists for it. */
  loadable: boolean;
};

/** Days off of one country in one year: those entered, or the law's own list while there are none. */
export function HolidayYearView({
  year: { country, year, entered, days },
  locale,
  mayEdit,
  loadable,
}: HolidayYearProps) {
  const t = useTranslations("aftercare.holidays");
  const title = t("caption", { country: countryName(country, locale), year: String(year) });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const remove = {
    key: "remove",
    head: <span className="visually-hidden">{t("remove")}</span>,
    cell: ({ day }: HolidayYear["days"][number]) => (
      <ActionForm
        form={readForm("remove", null, String)}
        submit={t("remove")}
        label={t("removeDay", { day: formatDate(day, locale) })}
        variant="quiet"
        small
      >
        <input type="hidden" name="country" value={country} />
        <input type="hidden" name="day" value={isoDay(day)} />
      </ActionForm>
    ),
  };
  return (
    <section className="organizer-section" aria-labelledby={`${country}-${year}`}>
      <h2 id={`${country}-${year}`}>{title}</h2>
      <p className="organizer-quiet">{t(entered ? "entered" : "usual", { year: String(year) })}</p>
      {mayEdit && loadable ? (
        <ActionForm
          form={readForm("load", null, String)}
          submit={t(entered ? "loadMissing" : "load", { year: String(year) })}
          small
        >
          <input type="hidden" name="year" value={year} />
        </ActionForm>
      ) : null}
      <DataTable
        caption={title}
        captionHidden
        rows={days}
        rowKey={({ day }) => isoDay(day)}
        columns={[
          { key: "day", head: t("day"), cell: ({ day }) => <DateText date={day} locale={locale} /> },
          { key: "weekday", head: t("weekday"), cell: ({ day }) => weekday.format(day) },
          { key: "name", head: t("name"), cell: ({ name }) => name || "–" },
          ...(mayEdit && entered ? [remove] : []),
        ]}
      />
    </section>
  );
}
