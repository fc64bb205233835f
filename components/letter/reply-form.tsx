import { useTranslations } from "next-intl";
import { replyClasses } from "#domain/ledger/schema";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { LeaveGuard } from "../ui/leave-guard.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Option, Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";

type ReplyFormProps = {
  action: string;
  offices: Option[];
  /** Random token of this report, so that it counts once however often it is sent. */
  sheet: string;
  values: Record<string, string>;
  errors: Record<string, string>;
  reported: boolean;
  /** Largest file in MB, and months for which it is kept. */
  file: { size: number; months: number };
};

/** An answer came: its kind, its numbers and, if its reader wants to, a covered scan for the organizers. */
export function ReplyForm({ action, offices, sheet, values, errors, reported, file }: ReplyFormProps) {
  const t = useTranslations("write.reply");
  const after = useTranslations("aftercare.reply");
  if (reported) {
    return (
      <Notice tone="good" title={t("thanks")} role="status">
        <p>{after("thanksText")}</p>
      </Notice>
    );
  }
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="form channel-page"
      noValidate
    >
      <ErrorSummary
        title={t("refused")}
        errors={Object.entries(errors).map(([name, message]) => ({ name, message }))}
      />
      <input type="hidden" name="sheet" value={sheet} />
      <LeaveGuard typed={Object.keys(errors).length > 0} />
      <Field name="office" label={t("office")} error={errors.office}>
        {(control) => (
          <Select {...control} options={offices} empty={t("choose")} defaultValue={values.office} />
        )}
      </Field>
      <RadioGroup
        name="class"
        legend={t("class.legend")}
        error={errors.class}
        chosen={values.class}
        options={replyClasses.map((value) => ({
          value,
          label: t(`class.${value}.label`),
          hint: t(`class.${value}.hint`),
        }))}
      />
      <Field name="receivedOn" label={t("received")} optional={t("optional")} error={errors.receivedOn}>
        {(control) => <TextInput {...control} type="date" defaultValue={values.receivedOn} />}
      </Field>
      <Field
        name="incomingNumber"
        label={t("incoming")}
        hint={t("incomingHint")}
        optional={t("optional")}
        error={errors.incomingNumber}
      >
        {(control) => <TextInput {...control} defaultValue={values.incomingNumber} autoComplete="off" />}
      </Field>
      <Field
        name="outgoingNumber"
        label={t("outgoing")}
        hint={t("outgoingHint")}
        optional={t("optional")}
        error={errors.outgoingNumber}
      >
        {(control) => <TextInput {...control} defaultValue={values.outgoingNumber} autoComplete="off" />}
      </Field>
      <p className="field__hint">{after("numbersHint")}</p>
      <Field
        name="file"
        label={after("file")}
        hint={after("fileHint", { size: file.size })}
        optional={t("optional")}
        error={errors.file}
      >
        {(control) => <TextInput {...control} type="file" accept="application/pdf,image/jpeg,image/png" />}
      </Field>
      {Object.keys(errors).length > 0 ? <p className="field__hint">{after("fileAgain")}</p> : null}
      <p className="field__hint">{after("fileKept", { months: file.months })}</p>
      <Button variant="primary">{t("button")}</Button>
      <p className="field__hint">{after("kept")}</p>
    </form>
  );
}
