import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { TextInput } from "#components/ui/text-input";
import type { FormState } from "#lib/form-state";

type Props = { action: string; label: string; button: string; primary?: boolean; refused: FormState | null };

/** Asks for an e-mail address and nothing else. */
export function AddressForm({ action, label, button, primary, refused }: Props) {
  const forms = useTranslations("forms");
  const t = useTranslations("confirm.refusals");
  const key = refused && (refused.errors.email ?? refused.errors[""]);
  const error = key === "too-many-requests" ? t(key) : key && forms(key as "email-invalid");
  return (
    <form className="form" method="post" action={action} noValidate>
      <Field name="email" label={label} error={error ?? undefined}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="email"
            required
            autoFocus={Boolean(error)}
            defaultValue={refused?.values.email?.toString()}
          />
        )}
      </Field>
      <Button variant={primary ? "primary" : "secondary"}>{button}</Button>
    </form>
  );
}
