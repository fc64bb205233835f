import { useTranslations } from "next-intl";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { TextArea, TextInput } from "../ui/text-input.tsx";
import type { StepView } from "./composer-view.tsx";

/** Autocomplete stays off: a shared machine should not remember who wrote. */
export function StepWho({ draft, errors, countries, addressLines }: StepView) {
  const t = useTranslations("write.who");
  return (
    <>
      <p className="small soft">{t("seen")}</p>
      <Field name="name" label={t("name.label")} hint={t("name.hint")} error={errors.name}>
        {(control) => <TextInput {...control} defaultValue={draft.name} autoComplete="off" />}
      </Field>
      <Field name="country" label={t("country.label")} hint={t("country.hint")} error={errors.country}>
        {(control) => (
          <Select
            {...control}
            options={countries}
            empty={t("country.empty")}
            defaultValue={draft.country}
            autoComplete="off"
          />
        )}
      </Field>
      <Field name="city" label={t("city.label")} hint={t("city.hint")} error={errors.city}>
        {(control) => <TextInput {...control} defaultValue={draft.city} autoComplete="off" />}
      </Field>
      <Field
        name="postalAddress"
        label={t("address.label")}
        hint={t("address.hint")}
        optional={t("address.optional")}
        error={errors.postalAddress}
      >
        {(control) => (
          <TextArea
            {...control}
            className="input--address"
            rows={addressLines}
            defaultValue={draft.postalAddress}
            autoComplete="off"
          />
        )}
      </Field>
    </>
  );
}
