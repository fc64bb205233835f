import { useTranslations } from "next-intl";
import { Checkbox } from "../ui/choices.tsx";
import { Field } from "../ui/field.tsx";
import { TextArea } from "../ui/text-input.tsx";
import type { FieldBinding, SignFormProps } from "./sign-form.tsx";

export function ConsentFields({ binding, form }: { binding: FieldBinding; form: SignFormProps }) {
  const t = useTranslations("sign");
  const { register, error, typed } = binding;
  return (
    <>
      {form.comments ? (
        <Field
          name="comment"
          label={t("comment.label")}
          optional={t("optional")}
          hint={t.rich("comment.hint", { rules: (chunks) => <a href={form.rulesHref}>{chunks}</a> })}
          error={error("comment")}
        >
          {(control) => (
            <TextArea {...control} {...register("comment")} rows={4} defaultValue={typed("comment")} />
          )}
        </Field>
      ) : null}
      <div className="sign__consents">
        <Checkbox
          {...register("consent")}
          name="consent"
          value="true"
          defaultChecked={Boolean(typed("consent"))}
          label={t("consent.label", { organisation: form.organisation })}
          hint={t.rich("consent.hint", {
            version: form.consentDate,
            privacy: (chunks) => <a href={form.privacyHref}>{chunks}</a>,
          })}
          error={error("consent")}
        />
        <Checkbox
          {...register("updates")}
          name="updates"
          value="true"
          defaultChecked={Boolean(typed("updates"))}
          label={t("updates.label")}
          hint={t("updates.hint")}
        />
      </div>
    </>
  );
}
