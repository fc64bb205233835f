import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import type { SignInDay } from "#domain/organizer/schema";
import type { Locale } from "#lib/locales";

/** On which days the account was signed in to, and with what: a stranger's line is seen by its owner. */
export function SignInDays({ days, locale }: { days: SignInDay[]; locale: Locale }) {
  const t = useTranslations("team.sessions");
  return (
    <section className="organizer-section" aria-labelledby="sign-ins">
      <h2 id="sign-ins">{t("title")}</h2>
      <p className="organizer-quiet">{t("intro")}</p>
      {days.length === 0 ? <p>{t("none")}</p> : null}
      <DataTable
        caption={t("title")}
        captionHidden
        columns={[
          {
            key: "day",
            head: t("day"),
            cell: (row: SignInDay) => <DateText date={row.day} locale={locale} />,
          },
          { key: "how", head: t("how"), cell: (row) => t(`kinds.${row.kind}`) },
          { key: "times", head: t("times"), cell: (row) => row.times },
        ]}
        rows={days}
        rowKey={(row) => `${row.day.toISOString()} ${row.kind}`}
      />
    </section>
  );
}
