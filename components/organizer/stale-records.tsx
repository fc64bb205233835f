import { useLocale, useTranslations } from "next-intl";
import type { StaleRecord } from "#domain/office-records/schema";
import { formatDate } from "#lib/dates";
import { Button } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";

/** Above the pages of an organisation: "/en/organizer/organisations". */
type StaleRecordsProps = { records: StaleRecord[]; base: string; mayEdit: (organisation: string) => boolean };

/** What was not checked for long, the oldest first; one press says that it was checked today, and where. */
export function StaleRecords({ records, base, mayEdit }: StaleRecordsProps) {
  const t = useTranslations("office-records.stale");
  const locale = useLocale();
  if (records.length === 0) return null;
  return (
    <section className="organizer-section" aria-labelledby="stale">
      <h2 id="stale">{t("title", { count: records.length })}</h2>
      <p className="organizer-quiet">{t("intro")}</p>
      <DataTable
        caption={t("title", { count: records.length })}
        captionHidden
        columns={[
          {
            key: "office",
            head: t("office"),
            cell: ({ organisation, office, name }: StaleRecord) => (
              <a href={`${base}/${organisation}/offices/${office}`}>{name}</a>
            ),
          },
          { key: "kind", head: t("record"), cell: ({ kind }) => t(`kinds.${kind}`) },
          {
            key: "since",
            head: t("since"),
            cell: ({ checkedAt }) => (checkedAt ? formatDate(checkedAt, locale) : t("never")),
          },
          {
            key: "check",
            head: t("check"),
            cell: (record) =>
              mayEdit(record.organisation) ? <CheckForm record={record} base={base} /> : null,
          },
        ]}
        rows={records}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

/** Goes to the office's own page, which then shows the record. */
function CheckForm({ record, base }: { record: StaleRecord; base: string }) {
  const t = useTranslations("office-records.stale");
  const { organisation, office, name, kind, id, source } = record;
  const label = { office: name, record: t(`kinds.${kind}`) };
  return (
    <form method="post" action={`${base}/${organisation}/offices/${office}`} className="cluster">
      <input type="hidden" name="form" value="verify" />
      <input type="hidden" name="record" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input
        className="input"
        name="source"
        defaultValue={source}
        aria-label={t("sourceOf", label)}
        maxLength={300}
      />
      <Button small aria-label={t("todayOf", label)}>
        {t("today")}
      </Button>
    </form>
  );
}
