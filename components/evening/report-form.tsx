import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { LeaveGuard } from "../ui/leave-guard.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";

type ReportFormProps = {
  action: string;
  writers: number;
  offices: { slug: string; name: string; posted: string }[];
  /** Letters of the kit that are in the ledger now. */
  counted: number;
  /** What the last press of a button did. */
  done: "reported" | "undone" | null;
  errors: Record<string, string>;
};

/** How many letters of an evening were posted; can be corrected, and taken back as a whole. */
export function ReportForm({ action, writers, offices, counted, done, errors }: ReportFormProps) {
  const t = useTranslations("evening.report");
  return (
    <form method="post" action={action} className="form channel-page" noValidate autoComplete="off">
      <ErrorSummary
        title={t("refused")}
        errors={Object.entries(errors).map(([name, message]) => ({ name, message }))}
      />
      <LeaveGuard typed={Object.keys(errors).length > 0} />
      {counted > 0 || done ? (
        <Notice
          tone={counted > 0 ? "good" : "plain"}
          role="status"
          title={done ? t(counted > 0 ? "thanks" : "undone") : undefined}
        >
          <p>{counted > 0 ? t("counted", { count: counted }) : t("uncounted")}</p>
        </Notice>
      ) : null}
      {offices.map(({ slug, name, posted }) => (
        <Field
          key={slug}
          name={`posted-${slug}`}
          label={name}
          hint={t("hint", { writers })}
          error={errors[`posted-${slug}`]}
        >
          {(control) => (
            <TextInput
              {...control}
              type="number"
              inputMode="numeric"
              min={0}
              max={writers}
              defaultValue={posted}
            />
          )}
        </Field>
      ))}
      <div className="cluster">
        <Button variant="primary" name="go" value="report">
          {t("button")}
        </Button>
        {counted > 0 ? (
          <Button name="go" value="undo">
            {t("undo")}
          </Button>
        ) : null}
      </div>
      <p className="field__hint">{t("kept")}</p>
    </form>
  );
}
