import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import type { TermView } from "#domain/letter-settings/schema";
import { readForm } from "#lib/form-reader";
import { languageName } from "./language-options.ts";

export function TermTable({ terms, version }: { terms: TermView[]; version: number }) {
  const t = useTranslations("letter-settings.wording");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      columns={[
        { key: "term", head: t("term"), cell: (row: TermView) => row.term },
        {
          key: "language",
          head: t("language"),
          cell: (row) => (row.language ? languageName(row.language) : t("all")),
        },
        {
          key: "reason",
          head: t("reason"),
          cell: (row) => (t.has(`reasons.${row.reason}`) ? t(`reasons.${row.reason}`) : row.reason),
        },
        { key: "level", head: t("level"), cell: (row) => t(`levels.${row.level}`) },
        {
          key: "remove",
          head: t("remove"),
          cell: (row) => (
            <ActionForm form={readForm("remove", null, String)} submit={t("remove")} small>
              <input type="hidden" name="id" value={row.id} />
              <input type="hidden" name="version" value={version} />
            </ActionForm>
          ),
        },
      ]}
      rows={terms}
      rowKey={(row) => row.id}
    />
  );
}
