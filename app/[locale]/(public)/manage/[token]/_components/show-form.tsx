import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Checkbox, RadioGroup } from "#components/ui/choices";
import { Field } from "#components/ui/field";
import { TextInput } from "#components/ui/text-input";
import { displays, type OwnSignature } from "#domain/signatures/schema";
import type { FormState } from "#lib/form-state";
import { useRefusal } from "./refusal-notice.tsx";

type Props = { signature: OwnSignature; action: string; refused: FormState | null };

/** How a signature is shown. A person may have several, so the controls' ids bear the signature's. */
export function ShowForm({ signature, action, refused }: Props) {
  const t = useTranslations("manage.show");
  const tell = useRefusal();
  const id = (name: string) => `${name}-${signature.id}`;
  return (
    <form className="form" method="post" action={action}>
      <input type="hidden" name="signature" value={signature.id} />
      <RadioGroup
        name="display"
        legend={t("legend")}
        error={tell(refused?.errors.display)}
        chosen={refused?.values.display ?? signature.display}
        options={displays.map((value) => ({ value, label: t(value) }))}
      />
      <Field
        name="name"
        id={id("name")}
        label={t("name")}
        hint={t("name-hint")}
        error={tell(refused?.errors.name)}
      >
        {(control) => (
          <TextInput {...control} autoComplete="name" defaultValue={refused?.values.name?.toString()} />
        )}
      </Field>
      <Checkbox name="fullNameConfirmed" id={id("full")} label={t("full")} hint={t("full-hint")} />
      <Button name="action" value="show">
        {t("button")}
      </Button>
    </form>
  );
}
