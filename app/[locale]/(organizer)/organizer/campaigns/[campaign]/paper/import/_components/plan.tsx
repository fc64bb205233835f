import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { Notice } from "#components/ui/notice";
import type { FileError, PaperAnswer } from "#domain/paper/schema";

const MOST_SHOWN = 200;
const MOST_PAIRS = 20;

type PlanProps = {
  answer: PaperAnswer;
  refusal: string | undefined;
  sentence: (reason: string) => string;
};

/** What the file would enter, or what is wrong with it line by line; and the button that enters it. */
export function Plan({ answer: { plan, text }, refusal, sentence }: PlanProps) {
  const t = useTranslations("paper.import");
  const { errors, sheets, lines, digest } = plan;
  return (
    <section className="organizer-section" aria-labelledby="plan">
      <h2 id="plan">{t("plan")}</h2>
      {refusal ? (
        <Notice tone="wrong" role="alert">
          <p>{refusal}</p>
        </Notice>
      ) : null}
      {errors.length > 0 ? (
        <Errors errors={errors} sentence={sentence} />
      ) : (
        <>
          <p role="status">{t("summary", { lines, sheets })}</p>
          <Twins twins={plan.twins} />
          <form method="post" encType="multipart/form-data">
            <input type="hidden" name="form" value="confirm" />
            <input type="hidden" name="digest" value={digest} />
            <textarea name="text" defaultValue={text} hidden readOnly />
            <Button variant="primary">{t("confirm")}</Button>
          </form>
        </>
      )}
    </section>
  );
}

function Twins({ twins }: { twins: [number, number][] }) {
  const t = useTranslations("paper.import");
  if (twins.length === 0) return null;
  const pairs = twins.slice(0, MOST_PAIRS).map(([one, other]) => t("pair", { one, other }));
  return (
    <Notice tone="caution" title={t("twins", { count: twins.length })}>
      <p>{t("twinsHint", { pairs: pairs.join("; ") })}</p>
    </Notice>
  );
}

function Errors({ errors, sentence }: { errors: FileError[]; sentence: (reason: string) => string }) {
  const t = useTranslations("paper.import");
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
