import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { Notice } from "#components/ui/notice";
import type { FileError } from "#lib/file-error";

/** Where the words of an import stand. */
type Area = "office-records.import" | "paper.import";

/** Nobody reads more of a list than that. */
export const MOST_SHOWN = 200;

type FileErrorsProps = { area: Area; errors: FileError[]; sentence: (reason: string) => string };

/** What is wrong with a file, line by line. */
export function FileErrors({ area, errors, sentence }: FileErrorsProps) {
  const t = useTranslations(area);
  return (
    <>
      <Notice tone="wrong" role="alert" title={t("wrong", { count: errors.length })}>
        <p>{t("wrongHint")}</p>
      </Notice>
      <DataTable
        caption={t("wrong", { count: errors.length })}
        captionHidden
        columns={[
          {
            key: "line",
            head: t("line"),
            cell: ({ line }: FileError) => (line > 0 ? line : "–"),
            number: true,
          },
          { key: "column", head: t("column"), cell: ({ column }) => (column ? <code>{column}</code> : "–") },
          { key: "value", head: t("value"), cell: ({ value }) => value },
          { key: "reason", head: t("reason"), cell: ({ reason }) => sentence(reason) },
        ]}
        rows={errors.slice(0, MOST_SHOWN)}
        rowKey={({ line, column, reason }) => `${line} ${column} ${reason}`}
      />
    </>
  );
}

/** Does what was shown: the file travels with the form, and its plan's digest must still be the same. */
export function ConfirmImport({ area, digest, text }: { area: Area; digest: string; text: string }) {
  const t = useTranslations(area);
  return (
    <form method="post" encType="multipart/form-data">
      <input type="hidden" name="form" value="confirm" />
      <input type="hidden" name="digest" value={digest} />
      <textarea name="text" defaultValue={text} hidden readOnly />
      <Button variant="primary">{t("confirm")}</Button>
    </form>
  );
}
