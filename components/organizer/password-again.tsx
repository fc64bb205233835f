import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormReader } from "#lib/form-reader";
import { Details } from "../ui/details.tsx";
import { ActionForm, FormInput } from "./action-form.tsx";

type PasswordAgainProps = {
  form: FormReader;
  /** What it does, on the line that opens and on the button. */
  action: string;
  hint?: ReactNode;
  /** Says more than the button shows, where a page has several like it. */
  label?: string;
  children?: ReactNode;
};

/** Opens to a form that asks for the password again before it does something. */
export function PasswordAgain({ form, action, hint, label, children }: PasswordAgainProps) {
  const t = useTranslations("team");
  const refused = form.errors.length > 0 || form.refusal !== undefined;
  return (
    <Details summary={action} open={refused}>
      <ActionForm form={form} submit={action} label={label} summaryTitle={t("summary")}>
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
