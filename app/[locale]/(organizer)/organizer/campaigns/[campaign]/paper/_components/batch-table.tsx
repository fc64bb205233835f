import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import type { BatchView, SheetState } from "#domain/paper/schema";

type BatchTableProps = { batches: BatchView[]; base: string; locale: string; mayManage: boolean };

export function BatchTable({ batches, base, locale, mayManage }: BatchTableProps) {
  const t = useTranslations("paper.batches");
  const count = (key: string, states: SheetState[]) => ({
    key,
    head: t(key),
    cell: ({ sheets }: BatchView) => states.reduce((sum, state) => sum + sheets[state], 0),
    number: true,
  });
  return (
    <section className="organizer-section" aria-labelledby="batches">
      <h2 id="batches">{t("title")}</h2>
      {batches.length === 0 ? <p>{t(mayManage ? "none" : "noneEnter")}</p> : null}
      {batches.length > 0 ? (
        <DataTable
          caption={t("title")}
          captionHidden
          columns={[
            {
              key: "batch",
              head: t("batch"),
              cell: ({ id, number }: BatchView) => (
                <a href={`${base}/batches/${id}`}>{t("name", { number })}</a>
              ),
            },
            { key: "note", head: t("note"), cell: ({ note }) => note },
            {
              key: "made",
              head: t("made"),
              cell: ({ createdAt }) => <DateText date={createdAt} locale={locale} />,
            },
            count("out", ["PRINTED"]),
            count("back", ["RETURNED"]),
            count("entered", ["ENTERED"]),
            count("confirmed", ["CONFIRMED"]),
            count("gone", ["LOST", "SPOILED", "TAKEN_OUT"]),
          ]}
          rows={batches}
          rowKey={({ id }) => id}
        />
      ) : null}
    </section>
  );
}
