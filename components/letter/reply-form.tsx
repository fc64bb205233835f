import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Option, Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";

const classes = ["ACKNOWLEDGEMENT", "REDIRECT", "SUBSTANTIVE", "REFUSAL", "RETURNED"] as const;

type ReplyFormProps = {
  action: string;
  offices: Option[];
  /** Random token of this report, so that it counts once however often it is sent. */
  sheet: string;
  values: Record<string, string>;
  errors: Record<string, string>;
  reported: boolean;
};

/** An answer came: its kind and numbers alone. The letter itself stays with the one who got it. */
export function ReplyForm({ action, offices, sheet, values, errors, reported }: ReplyFormProps) {
  const t = useTranslations("write.reply");
  if (reported) {
    return (
      <Notice tone="good" title={t("thanks")} role="status">
        <p>{t("thanksText")}</p>
      </Notice>
    );
  }
  return (
    <form method="post" action={action} className="form channel-page" noValidate>
      <ErrorSummary
        title={t("refused")}
        errors={Object.entries(errors).map(([name, message]) => ({ name, message }))}
      />
      <input type="hidden" name="sheet" value={sheet} />
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
        options={classes.map((value) => ({
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
      <Button variant="primary">{t("button")}</Button>
      <p className="field__hint">{t("kept")}</p>
    </form>
  );
}
