import { useTranslations } from "next-intl";
import { FormSelect } from "#components/organizer/action-form";
import type { Named } from "#domain/letter-settings/schema";
import { listCountries } from "#lib/countries";
import type { FormReader } from "#lib/form-reader";
import type { Locale } from "#lib/locales";
import { languageOptions } from "./language-options.ts";
import { officeOptions } from "./office-options.ts";

/** Of a letter that is tried: to whom, in which language, from where. */
export function TrialFields({
  form,
  offices,
  locale,
}: {
  form: FormReader;
  offices: Named[];
  locale: Locale;
}) {
  const t = useTranslations("letter-settings.trial");
  return (
    <>
      <FormSelect
        form={form}
        name="office"
        label={t("office")}
        initial={offices[0]?.slug}
        options={officeOptions(offices)}
      />
      <FormSelect form={form} name="language" label={t("language")} initial="en" options={languageOptions} />
      <FormSelect
        form={form}
        name="country"
        label={t("country")}
        initial="DE"
        options={listCountries(locale)}
      />
    </>
  );
}
