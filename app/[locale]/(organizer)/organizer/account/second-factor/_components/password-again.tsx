import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import type { FormReader } from "#lib/form-reader";

type PasswordAgainProps = {
  form: FormReader;
  /** What it does, on the line that opens and on the button. */
  action: string;
  hint?: ReactNode;
  children?: ReactNode;
};

/** Opens to a form that asks for the password again before it does something. */
export function PasswordAgain({ form, action, hint, children }: PasswordAgainProps) {
  const t = useTranslations("team");
  const refused = form.errors.length > 0 || form.refusal !== undefined;
  return (
    <Details summary={action} open={refused}>
      <ActionForm form={form} submit={action} summaryTitle={t("summary")}>
        {children}
        <FormInput
          form={form}
          name="current"
          type="password"
          label={t("passwordAgain")}
          hint={hint}
          autoComplete="current-password"
          required
        />
      </ActionForm>
    </Details>
  );
}
