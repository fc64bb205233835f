import { useTranslations } from "next-intl";
import { RadioGroup } from "../ui/choices.tsx";
import { Field } from "../ui/field.tsx";
import { type Option, Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { FieldBinding } from "./sign-form.tsx";

const displays = ["anonymous", "first-name", "full-name"] as const;

export function SignerFields({ binding, countries }: { binding: FieldBinding; countries: Option[] }) {
  const t = useTranslations("sign");
  const { register, error, typed } = binding;
  return (
    <>
      <Field name="email" label={t("email.label")} hint={t("email.hint")} error={error("email")}>
        {(control) => (
          <TextInput
            {...control}
            {...register("email")}
            type="email"
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={typed("email")}
          />
        )}
      </Field>
      <Field name="country" label={t("country.label")} hint={t("country.hint")} error={error("country")}>
        {(control) => (
          <Select
            {...control}
            {...register("country")}
            options={countries}
            empty={t("country.choose")}
            defaultValue={typed("country") ?? ""}
          />
        )}
      </Field>
      <RadioGroup
        name="display"
        legend={t("display.legend")}
        error={error("display")}
        chosen={typed("display") ?? "anonymous"}
        control={register("display")}
        options={displays.map((value) => ({
          value,
          label: t(`display.${value}.label`),
          hint: t(`display.${value}.hint`),
        }))}
      />
      <Field
        name="name"
        label={t("name.label")}
        optional={t("optional")}
        hint={t("name.hint")}
        error={error("name")}
      >
        {(control) => (
          <TextInput {...control} {...register("name")} autoComplete="name" defaultValue={typed("name")} />
        )}
      </Field>
    </>
  );
}
