import { useTranslations } from "next-intl";
import { Section } from "#components/campaign/section";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { type OfficeRecord, replyClasses } from "#domain/ledger/schema";
import type { Locale } from "#lib/locales";

/** Never more than is known: that nothing was reported to us does not mean that nothing came. */
export function AnswerOrSilence({ record, locale }: { record: OfficeRecord; locale: Locale }) {
  const t = useTranslations("offices.silence");
  const { silence, replies } = record;
  const accepted = replyClasses.some((name) => replies[name] > 0);
  const month = () =>
    "since" in silence ? <DateText date={silence.since} locale={locale} precision="MONTH" /> : null;
  const months = silence.kind === "silent" ? silence.months : 0;
  return (
    <Section id="silence" title={t("title")}>
      <p className="office-page__silence">{t.rich(silence.kind, { month, months })}</p>
      {accepted ? (
        <>
          <DataTable
            caption={t("classes")}
            rows={replyClasses.filter((name) => replies[name] > 0)}
            rowKey={(name) => name}
            columns={[
              { key: "class", head: t("class"), cell: (name) => t(`names.${name}`) },
              { key: "count", head: t("count"), number: true, cell: (name) => replies[name] },
            ]}
          />
          <p className="small soft">{t("meaning")}</p>
        </>
      ) : null}
      {silence.kind === "answered" && !accepted ? <p>{t("none")}</p> : null}
    </Section>
  );
}
