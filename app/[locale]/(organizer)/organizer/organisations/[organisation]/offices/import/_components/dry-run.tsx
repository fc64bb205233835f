import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { Details } from "#components/ui/details";
import { FormRefusal } from "#components/ui/form-refusal";
import { Notice } from "#components/ui/notice";
import type { FileError, ImportAnswer } from "#domain/office-files/schema";

const MOST_SHOWN = 200;

type DryRunProps = { answer: ImportAnswer; refusal: string | undefined };

/** What the file would do, or what is wrong with it line by line; and the button that does it. */
export function DryRun({ answer: { plan, text }, refusal }: DryRunProps) {
  const t = useTranslations("office-records.import");
  const { errors, added, changed, left, digest } = plan;
  const nothing = added.length + changed.length === 0;
  return (
    <section className="organizer-section" aria-labelledby="plan">
      <h2 id="plan">{t("plan")}</h2>
      <FormRefusal form={{ refusal }} />
      {errors.length > 0 ? (
        <Errors errors={errors} />
      ) : (
        <>
          <p role="status">{t("summary", { added: added.length, changed: changed.length, left })}</p>
          <Names title={t("added", { count: added.length })} names={added} />
          <Names title={t("changed", { count: changed.length })} names={changed} />
          {nothing ? null : (
            <form method="post" encType="multipart/form-data">
              <input type="hidden" name="form" value="confirm" />
              <input type="hidden" name="digest" value={digest} />
              <textarea name="text" defaultValue={text} hidden readOnly />
              <Button variant="primary">{t("confirm")}</Button>
            </form>
          )}
        </>
      )}
    </section>
  );
}

function Errors({ errors }: { errors: FileError[] }) {
  const t = useTranslations("office-records.import");
  const words = useTranslations("office-records");
  const common = useTranslations("organizer");
  const sentence = (reason: string) => {
    if (t.has(`errors.${reason}`)) return t(`errors.${reason}`);
    return words.has(`errors.${reason}`) ? words(`errors.${reason}`) : common(`errors.${reason}`);
  };
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

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <Details summary={title} tight open={names.length <= 12}>
      <ul className="organizer-list">
        {names.slice(0, MOST_SHOWN).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Details>
  );
}
