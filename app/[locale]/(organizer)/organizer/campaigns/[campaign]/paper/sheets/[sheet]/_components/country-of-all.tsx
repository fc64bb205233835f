import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import type { FormReader } from "#lib/form-reader";

type CountryProps = {
  form: FormReader;
  countries: { value: string; label: string }[];
  initial: string;
};

/** Most sheets go round in one country: it is chosen once, and a line may name another. */
export function CountryOfAll({ form, countries, initial }: CountryProps) {
  const t = useTranslations("paper.entry");
  return (
    <>
      <Field name="country" id={form.id("country")} label={t("country")} error={form.error("country")}>
        {(control) => (
          <Select
            {...control}
            empty={t("none")}
            options={countries}
            defaultValue={form.value("country", initial)}
          />
        )}
      </Field>
      <datalist id="countries">
        {countries.map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
    </>
  );
}
