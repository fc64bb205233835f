import { useTranslations } from "next-intl";
import { FormInput } from "#components/organizer/action-form";
import type { CityNameView } from "#domain/office-records/schema";
import type { FormReader } from "#lib/form-reader";
import { locales } from "#lib/locales";

/** One name of a city: on the envelope, and in each language. */
export function CityFields({ form, initial }: { form: FormReader; initial?: CityNameView }) {
  const t = useTranslations("office-records");
  return (
    <>
      <FormInput
        form={form}
        name="latin"
        label={t("cities.latin")}
        hint={t("cities.latinHint")}
        initial={initial?.latin}
        lang="en"
        required
      />
      {locales.map((locale) => (
        <FormInput
          key={locale}
          form={form}
          name={locale}
          label={t(`languages.${locale}`)}
          initial={initial?.[locale]}
          lang={locale}
          required
        />
      ))}
      <FormInput form={form} name="source" label={t("cities.source")} initial={initial?.source} />
    </>
  );
}
